package dsg.vein.matching;

import dsg.vein.features.VeinFeatures;

/** Features of one image made ready for many comparisons. Biometric data in the clear, as the features themselves. */
public final class PreparedFeatures {

    final FieldPyramid directions;
    final FieldPyramid centreLines;

    public PreparedFeatures(VeinFeatures features) {
        directions = new FieldPyramid(features.directions());
        centreLines = new FieldPyramid(features.centreLines());
    }

    public void wipe() {
        directions.wipe();
        centreLines.wipe();
    }
}
