package dsg.vein.features;

import dsg.vein.finger.UnrolledFinger;
import dsg.vein.image.Filters;
import dsg.vein.image.Plane;
import dsg.vein.image.Wipe;

/**
 * What is compared of one image: the veins' directions (two parts a place) and their centre lines (one part), each less what
 * any finger shows there. Biometric data in the clear: it is never stored; {@link #wipe()} it when it has been compared.
 */
public record VeinFeatures(VeinField directions, VeinField centreLines) {

    /** Pixels around a place in which a quarter of glare is enough to believe nothing there. */
    private static final int GLARE_RADIUS = 5;

    private static final float GLARE_WEIGHT = 4;

    public static VeinFeatures of(UnrolledFinger finger, Expectation expectation) {
        Plane skin = finger.skin();
        VeinField directions = RidgeField.of(skin);
        VeinField centreLines = MaximumCurvature.of(skin);
        expectation.takeFrom(directions, centreLines);
        float[] clear = clear(skin);
        for (float[] part : directions.parts()) {
            for (int i = 0; i < part.length; i++) {
                part[i] *= clear[i];
            }
        }
        Wipe.floats(clear);
        return new VeinFeatures(directions, centreLines);
    }

    public void wipe() {
        directions.wipe();
        centreLines.wipe();
    }

    /** 0 to 1: the rim of an overexposed patch looks like a vein. */
    private static float[] clear(Plane skin) {
        float brightest = UnrolledFinger.brightest(skin);
        Plane glare = new Plane(skin.width(), skin.height());
        for (int i = 0; i < glare.values().length; i++) {
            glare.values()[i] = skin.values()[i] >= brightest - UnrolledFinger.GLARE ? 1 : 0;
        }
        Plane around = Filters.mean(glare, GLARE_RADIUS);
        float[] clear = new float[VeinField.PLACES];
        for (int i = 0; i < clear.length; i++) {
            int x = i % VeinField.WIDTH * 2;
            int y = i / VeinField.WIDTH * 2;
            clear[i] = Math.max(0, 1 - GLARE_WEIGHT * around.at(x, y));
        }
        glare.wipe();
        around.wipe();
        return clear;
    }
}
