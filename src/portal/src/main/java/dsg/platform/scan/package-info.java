/**
 * The malware scanner (decision 5): files are decrypted into clamd through its socket, so many bytes at a time as its memory holds.
 * Anything but "clean" is no permission; what to make of it is the service's.
 */
@NullMarked
package dsg.platform.scan;

import org.jspecify.annotations.NullMarked;
