package dsg.vein.synthetic;

import dsg.vein.image.Plane;
import java.util.Random;

/** Slowly changing brightness, about -1 to 1: what the tissue between the vessels looks like, another time every time. */
final class Cloud {

    private final Random random;

    Cloud(Random random) {
        this.random = random;
    }

    /**
     * Values between random corners.
     *
     * @param grain pixels between them
     */
    Plane over(int width, int height, int grain) {
        int columns = width / grain + 2;
        int rows = height / grain + 2;
        Plane corners = new Plane(columns, rows);
        for (int i = 0; i < columns * rows; i++) {
            corners.values()[i] = (float) (0.6 * random.nextGaussian());
        }
        Plane cloud = new Plane(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                cloud.values()[y * width + x] = corners.between(smooth(x, grain), smooth(y, grain));
            }
        }
        return cloud;
    }

    private static double smooth(int place, int grain) {
        double at = (double) place / grain;
        double part = at - Math.floor(at);
        return Math.floor(at) + part * part * (3 - 2 * part);
    }
}
