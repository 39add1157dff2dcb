/**
 * Presentation attacks (ISO/IEC 30107): an interface, and the checks that can be made honestly of an image alone. Whether a
 * finger is alive or printed is for the sensor to tell; no detection rate is claimed, because none was measured.
 */
@org.jspecify.annotations.NullMarked
package dsg.vein.attack;
