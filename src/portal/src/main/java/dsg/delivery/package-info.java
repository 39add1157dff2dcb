/** Which terminals get something new first: what harms them goes no further. For definitions (2-2) and patches (6-5). */
@NullMarked
package dsg.delivery;

import org.jspecify.annotations.NullMarked;
