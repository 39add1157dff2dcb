/** Files on their way in: announced, received, scanned, published or refused. */
@NullMarked
package dsg.fileshare.receiving;

import org.jspecify.annotations.NullMarked;
