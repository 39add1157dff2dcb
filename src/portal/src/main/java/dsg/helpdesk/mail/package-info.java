/**
 * The desks' mailbox (R31, R51, R52): fetched by IMAP, read with limits, and handed to the tickets as plain text. HTML is never shown, and
 * what answers by itself is never answered.
 */
@NullMarked
package dsg.helpdesk.mail;

import org.jspecify.annotations.NullMarked;
