/**
 * How accurate and how fast the vein matcher is on a folder of images: {@code server-config/dsg bench vein}. In the terms of
 * ISO/IEC 19795-1; nothing is learnt from the images that are measured.
 */
@org.jspecify.annotations.NullMarked
package dsg.benchmarks.vein;
