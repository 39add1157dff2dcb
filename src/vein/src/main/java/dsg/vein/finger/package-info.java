/**
 * From a sensor's image to a finger that is the same whichever way it lay: found by its edges, straightened, unrolled, and
 * refused when the image does not show enough of it.
 */
@org.jspecify.annotations.NullMarked
package dsg.vein.finger;
