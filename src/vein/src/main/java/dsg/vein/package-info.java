/**
 * The vein matcher (A5, T26): an image from a sensor in, a protected template or a decision out.
 *
 * <p>{@link dsg.vein.VeinReader} makes features of an image or says why not. {@link dsg.vein.Enrolment} makes a template of
 * several. {@link dsg.vein.Verification} compares features with templates and decides. Everything is deterministic, takes any
 * bytes, and keeps nothing. Grey levels are 0 to 255, lengths pixels, angles radians; a score is a number of standard
 * deviations above what different fingers have in common.
 *
 * <p>Depends on nothing but Java. How it works and how accurate it is: {@code src/docs/adr/0010-vein-matcher.md}.
 */
@org.jspecify.annotations.NullMarked
package dsg.vein;
