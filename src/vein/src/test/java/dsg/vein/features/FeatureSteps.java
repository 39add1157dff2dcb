package dsg.vein.features;

import dsg.vein.image.Filters;
import dsg.vein.image.Plane;
import java.util.LinkedHashMap;
import java.util.Map;

/** What comes between skin and features. */
public final class FeatureSteps {

    private FeatureSteps() {}

    /** By what they are; float[] or int[]. */
    public static Map<String, Object> of(Plane skin) {
        Map<String, Object> steps = new LinkedHashMap<>();
        Plane even = RidgeField.normalised(skin);
        float[] gauss = Filters.gauss(RidgeField.SIGMA);
        steps.put("skin, means", Filters.mean(skin, RidgeField.WINDOW).values());
        steps.put("skin, evened out", even.values());
        steps.put(
                "skin, evened out and bent",
                Filters.separable(even, gauss, Filters.bend(RidgeField.SIGMA)).values());
        steps.put("numbers of directions", directions(RidgeField.of(skin)));
        steps.put("curvatures", new MaximumCurvature(skin).curvatures(1, 0));
        Plane lines = MaximumCurvature.lines(skin);
        steps.put("centre lines, thin", lines.values());
        steps.put("centre lines, blurred", MaximumCurvature.blurred(lines).values());
        return steps;
    }

    /** Which of the twelve directions each place has, told from its doubled angle. */
    private static int[] directions(VeinField field) {
        int[] directions = new int[VeinField.PLACES];
        for (int i = 0; i < directions.length; i++) {
            double doubled = Math.atan2(field.parts()[1][i], field.parts()[0][i]);
            long number = Math.round(doubled * RidgeField.DIRECTIONS / (2 * Math.PI));
            directions[i] = (int) Math.floorMod(number, (long) RidgeField.DIRECTIONS);
        }
        return directions;
    }
}
