package dsg.vein.synthetic;

import java.util.Random;

/**
 * How a finger lies in the device, this time.
 *
 * @param roll radians around its own axis
 * @param along pixels
 * @param across pixels
 * @param slope in-plane rotation, as its tangent
 * @param bend pixels at the ends
 * @param thickness half of it, in pixels
 * @param pressure 0 to 1: pressed vessels vanish
 * @param swelling of the vessels' radii
 */
record Pose(
        double roll,
        double along,
        double across,
        double slope,
        double bend,
        double thickness,
        double pressure,
        double swelling) {

    private static final double ROLL = Math.toRadians(6);

    /** Roll has a heavy tail: every tenth time somebody lays the finger down carelessly. */
    static Pose random(Random random, double thickness) {
        double roll = ROLL * random.nextGaussian() * (random.nextInt(10) == 0 ? 2.5 : 1);
        return new Pose(
                roll,
                7 * random.nextGaussian(),
                6 * random.nextGaussian(),
                0.03 * random.nextGaussian(),
                2 * random.nextGaussian(),
                thickness * (1 + 0.02 * random.nextGaussian()),
                0.35 * random.nextDouble(),
                0.8 + 0.35 * random.nextDouble());
    }

    /** The image's row of the finger's axis. */
    double axis(double x, int width, int height) {
        double t = 2 * x / width - 1;
        return height / 2.0 + across + slope * (x - width / 2.0) + bend * t * t;
    }
}
