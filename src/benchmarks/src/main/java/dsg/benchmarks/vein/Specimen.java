package dsg.benchmarks.vein;

import dsg.vein.features.VeinFeatures;

/**
 * One image that could be read.
 *
 * @param finger its place in the list of fingers
 * @param acquired whether the quality gate lets it pass
 */
record Specimen(int finger, VeinFeatures features, boolean acquired) {}
