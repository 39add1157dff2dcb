/**
 * The vein matcher (A5, T26): an image from a sensor in, a protected template or a decision out.
 *
 * <p>{@link dsg.vein.VeinReader} makes features of an image, or says what speaks against it. {@link dsg.vein.Enrolment} makes a
 * template of several. {@link dsg.vein.Verification} compares features with templates and decides. The same images and templates
 * give the same decision on every machine; any bytes are taken; nothing is kept, and what was worked with is wiped as far as a
 * virtual machine allows. Grey levels are 0 to 255, lengths pixels, angles radians; a score is a number of standard
 * deviations above what different fingers have in common.
 *
 * <p>Depends on nothing but Java. How it works and how accurate it is: {@code src/docs/adr/0010-vein-matcher.md}.
 */
@org.jspecify.annotations.NullMarked
package dsg.vein;
