/** Bytes on their way between a browser and the server, whatever they are: tus, ranges, archives, and how a transfer is bounded and cut. */
@NullMarked
package dsg.platform.transfer;

import org.jspecify.annotations.NullMarked;
