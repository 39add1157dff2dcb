/** Heads of the audit log on the operator's side: kept where the portal cannot write, their time stamped by a third party (RFC 3161). */
@NullMarked
package dsg.operations.heads;

import org.jspecify.annotations.NullMarked;
