/** What is compared: two unlike pictures of the veins, made from an unrolled finger. */
@org.jspecify.annotations.NullMarked
package dsg.vein.features;
