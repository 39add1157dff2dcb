package dsg.vein.matching;

import dsg.vein.features.VeinFeatures;
import java.util.Map;

/** What features consist of that are made ready for comparisons. */
public final class PreparedNumbers {

    private PreparedNumbers() {}

    /** By what they are; float[] or int[]. */
    public static Map<String, Object> of(String whose, VeinFeatures features) {
        PreparedFeatures prepared = new PreparedFeatures(features);
        return Map.of(
                whose + ", directions halved",
                FieldPyramid.halved(features.directions().parts()[0]),
                whose + ", directions made ready",
                prepared.directions.fine.parts[0],
                whose + ", directions made ready at half resolution",
                prepared.directions.coarse.parts[0],
                whose + ", centre lines made ready",
                prepared.centreLines.fine.parts[0]);
    }
}
