/**
 * 情報提供 (6-9, R41): a company is given, once or again and again, what the gateway knows of its own terminals and accounts in a
 * contract; of a subcontractor's only while that agrees (T41). Each is applied for and approved, made as a file with its hash and a
 * watermark, and on record with everybody who took it. What can be given other services declare as a {@link
 * dsg.disclosure.Disclosable}.
 */
@NullMarked
package dsg.disclosure;

import org.jspecify.annotations.NullMarked;
