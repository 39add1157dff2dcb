package dsg.vein.synthetic;

import dsg.vein.image.Filters;
import dsg.vein.image.GrayImage;
import dsg.vein.image.Plane;
import java.util.List;
import java.util.Random;

/**
 * A finger made of numbers, and pictures of it as a transmission sensor of 320 × 240 pixels takes them: every picture with
 * another pose, background, exposure and noise. The same seeds give the same bytes.
 *
 * <p>Its cross-section is an ellipse that turns with the finger, and the normaliser's a circle: a generator that shares the
 * normaliser's model would prove nothing.
 */
public final class SyntheticFinger {

    public static final int WIDTH = 320;
    public static final int HEIGHT = 240;

    /** Pixels of the vessels' picture for a unit of {@link VesselTree}. */
    private static final double SCALE = 64;

    private static final int TEXTURE_WIDTH = (int) (VesselTree.LENGTH * SCALE);
    private static final int TEXTURE_HEIGHT = (int) (VesselTree.AROUND * SCALE);
    private static final double FLATNESS = 0.85;
    private static final double SCATTER = 0.05;
    private static final double DARKEST = 0.5;

    private final long seed;
    private final List<VesselTree.Piece> vessels;
    private final double thickness;
    private final double taper;
    private final double[] joints;

    private SyntheticFinger(long seed) {
        this.seed = seed;
        vessels = VesselTree.grow(seed);
        Random random = new Random(~seed);
        thickness = 54 + 14 * random.nextDouble();
        taper = 0.04 + 0.1 * random.nextDouble();
        joints = new double[] {0.12 + 0.06 * random.nextDouble(), 0.6 + 0.1 * random.nextDouble()};
    }

    /** Fingers of one person have no more in common than those of two. */
    public static SyntheticFinger of(long subject, int finger) {
        return new SyntheticFinger(mixed(mixed(subject) + finger));
    }

    /** A finger of somebody made up, known by name. */
    public static SyntheticFinger of(String person, int finger) {
        long subject = 0;
        for (int i = 0; i < person.length(); i++) {
            subject = mixed(subject + person.charAt(i));
        }
        return of(subject, finger);
    }

    /** One more picture of this finger: pose, light and noise are those of no other finger's picture. */
    public GrayImage image(long sample) {
        Random random = new Random(mixed(seed + mixed(sample)));
        Pose pose = Pose.random(random, thickness);
        Plane shadow = shadow(pose, random);
        Plane light = new Cloud(random).over(WIDTH, HEIGHT, 90);
        double exposure = 110 + 70 * random.nextDouble();
        double cut = 190 + 60 * random.nextDouble();
        byte[] pixels = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double grey = seen(x, y, pose, shadow, exposure * (1 + 0.25 * light.at(x, y)));
                grey = Math.min(cut, grey) + 2 * random.nextGaussian();
                pixels[y * WIDTH + x] = (byte) Math.clamp(Math.round(grey), 0, 255);
            }
        }
        return new GrayImage(WIDTH, HEIGHT, pixels);
    }

    /** The next number of SplitMix64: G. L. Steele et al., "Fast splittable pseudorandom number generators", OOPSLA 2014. */
    private static long mixed(long number) {
        long mixed = number + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private double seen(int x, int y, Pose pose, Plane shadow, double light) {
        double along = (x - pose.along()) / WIDTH;
        double wide = StrictMath.hypot(StrictMath.cos(pose.roll()), FLATNESS * StrictMath.sin(pose.roll()));
        double radius = pose.thickness() * wide * (1 - taper * along);
        double across = (y - pose.axis(x, WIDTH, HEIGHT)) / radius;
        if (Math.abs(across) >= 1) {
            return frame(x, y) + 60 * StrictMath.exp(-(Math.abs(across) - 1) * radius / 1.5);
        }
        double turn = StrictMath.atan2(FLATNESS * StrictMath.sin(pose.roll()), StrictMath.cos(pose.roll()));
        double angle = StrictMath.asin(across) - turn;
        double dark = shadow.between(along * TEXTURE_WIDTH, TEXTURE_HEIGHT / 2.0 + angle * SCALE);
        double thin = 0.55 + 0.45 * Math.sqrt(1 - across * across);
        return light * thin * vignette(x) * (1 + joint(along)) * (1 - DARKEST * dark);
    }

    /** A joint lets more light through. */
    private double joint(double along) {
        double bright = 0;
        for (double joint : joints) {
            bright += 0.35 * StrictMath.exp(-(along - joint) * (along - joint) / 0.008);
        }
        return bright;
    }

    private static double vignette(int x) {
        double t = 2.0 * x / WIDTH - 1;
        return 1 - 0.35 * t * t;
    }

    /** The device's jaws beside the finger, which no two fingers differ in. */
    private static double frame(int x, int y) {
        boolean jaw = (x < 9 || x > 286) && y > 30 && y < HEIGHT - 20;
        return jaw ? 45 : 8;
    }

    /** 0 to 1: how much light the vessels take away, by place along and around the finger. Deep vessels are blurred. */
    private Plane shadow(Pose pose, Random random) {
        Plane shadow = new Plane(TEXTURE_WIDTH, TEXTURE_HEIGHT);
        for (VesselTree.Piece piece : vessels) {
            double radius = piece.radius() * pose.swelling();
            boolean pressedAway = radius < 0.03 * pose.pressure() || random.nextInt(40) == 0;
            if (!pressedAway) {
                draw(piece, radius, shadow);
            }
        }
        float[] gauss = Filters.gauss(1.5);
        return Filters.separable(shadow, gauss, gauss);
    }

    private static void draw(VesselTree.Piece piece, double radius, Plane shadow) {
        double sigma = SCALE * (radius + SCATTER * piece.depth() * 4);
        float dark = (float) Math.min(1, 1.2 * radius / (radius + SCATTER));
        int reach = (int) Math.ceil(2.5 * sigma);
        for (double part = 0; part <= 1; part += 0.25) {
            double x = SCALE * (piece.fromAlong() + part * (piece.toAlong() - piece.fromAlong()));
            double y = TEXTURE_HEIGHT / 2.0
                    + SCALE * (piece.fromAround() + part * (piece.toAround() - piece.fromAround()));
            for (int row = Math.max(0, (int) y - reach); row < Math.min(TEXTURE_HEIGHT, y + reach); row++) {
                for (int column = Math.max(0, (int) x - reach); column < Math.min(TEXTURE_WIDTH, x + reach); column++) {
                    double square = (column - x) * (column - x) + (row - y) * (row - y);
                    int place = row * TEXTURE_WIDTH + column;
                    float here = dark * (float) StrictMath.exp(-square / (2 * sigma * sigma));
                    shadow.values()[place] = Math.max(shadow.values()[place], here);
                }
            }
        }
    }
}
