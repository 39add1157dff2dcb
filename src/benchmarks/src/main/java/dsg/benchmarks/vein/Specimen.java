package dsg.benchmarks.vein;

import dsg.vein.VeinReader;
import dsg.vein.features.VeinFeatures;
import dsg.vein.finger.Quality;

/**
 * One image that could be read.
 *
 * @param finger its place in the list of fingers
 * @param acquired whether the quality gate lets it pass
 */
record Specimen(int finger, VeinFeatures features, Quality quality, boolean acquired) {

    VeinReader.Acquired seen() {
        return new VeinReader.Acquired(features, quality);
    }
}
