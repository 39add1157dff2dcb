/**
 * 隔離: what malware was found in, under a key of the contract's that only the SOC's desk opens, gone with the contract's keys; and the
 * scan of what is stored, again whenever the scanner's definitions change.
 */
@NullMarked
package dsg.fileshare.quarantine;

import org.jspecify.annotations.NullMarked;
