package dsg.vein.image;

import java.util.Arrays;

/**
 * Forgets what was worked out on the way. As far as it goes: a collector may have moved an array before, and where it lay the
 * numbers stand until the place is used again.
 */
public final class Wipe {

    private Wipe() {}

    public static void floats(float[]... arrays) {
        for (float[] array : arrays) {
            Arrays.fill(array, 0);
        }
    }
}
