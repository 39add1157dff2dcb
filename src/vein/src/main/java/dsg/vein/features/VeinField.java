package dsg.vein.features;

import dsg.vein.image.Wipe;
import java.util.Arrays;

/** A picture of the veins on 80 × 40 places, along × around the finger; one or more numbers a place. */
public final class VeinField {

    public static final int WIDTH = 80;
    public static final int HEIGHT = 40;
    public static final int PLACES = WIDTH * HEIGHT;

    private final float[][] parts;

    /**
     * Takes the arrays as they are.
     *
     * @param parts each with all places row by row
     */
    public VeinField(float[]... parts) {
        for (float[] part : parts) {
            if (part.length != PLACES) {
                throw new IllegalArgumentException(part.length + " places");
            }
        }
        this.parts = parts;
    }

    /** The numbers themselves, not a copy. */
    public float[][] parts() {
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VeinField field && Arrays.deepEquals(parts, field.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(parts);
    }

    public void wipe() {
        Wipe.floats(parts);
    }
}
