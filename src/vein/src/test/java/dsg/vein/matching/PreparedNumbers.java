package dsg.vein.matching;

import java.util.Map;

/** What features made ready for comparisons consist of. */
public final class PreparedNumbers {

    private PreparedNumbers() {}

    /** By what they are; int[]. */
    public static Map<String, Object> of(String whose, PreparedFeatures prepared) {
        return Map.of(
                whose + ", directions", prepared.directions.fine.parts[0],
                whose + ", directions at half resolution", prepared.directions.coarse.parts[0],
                whose + ", centre lines", prepared.centreLines.fine.parts[0]);
    }
}
