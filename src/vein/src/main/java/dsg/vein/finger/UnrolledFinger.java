package dsg.vein.finger;

import dsg.vein.image.Filters;
import dsg.vein.image.GrayImage;
import dsg.vein.image.Plane;
import dsg.vein.image.Wipe;
import java.util.Optional;

/**
 * A finger's skin laid flat: 160 columns along the finger from root to tip, 80 rows around it.
 *
 * <p>Circular pattern normalisation: a column's rows are taken at equal angles around a cylinder between the two edges, so that
 * a rolled finger becomes a shifted one (a finger 0.1 rad further round lies {@value #ROWS_PER_RADIAN} / 10 rows lower).
 *
 * @param skin grey levels, 0 to 255
 */
public record UnrolledFinger(Plane skin, Quality quality, Optional<Quality.Flaw> flaw) {

    public static final int WIDTH = 160;
    public static final int HEIGHT = 80;

    /** Rows of a radian: 80 rows see 2.4 radians of the finger. */
    public static final double ROWS_PER_RADIAN = 33.3;

    /** Grey levels below the brightest that count as no darker: a sensor's scale may end well below 255. */
    public static final float GLARE = 1.5f;

    /** Pixels to each side of the small windows that contrast is measured in. */
    private static final int WINDOW = 8;

    /** Finds and unrolls; what is wrong with the image stands in the result, so that it can be measured without the gate too. */
    public static UnrolledFinger of(GrayImage image, CaptureProfile profile) {
        Plane framed = Framing.frame(image, profile);
        EdgeFinder.Edges edges = EdgeFinder.find(framed, profile);
        Plane skin = unroll(framed, edges, profile.coverage());
        framed.wipe();
        Quality quality = quality(skin, edges, framed.width());
        return new UnrolledFinger(skin, quality, quality.flaw(profile));
    }

    private static Plane unroll(Plane framed, EdgeFinder.Edges edges, double coverage) {
        double[] sines = new double[HEIGHT];
        for (int row = 0; row < HEIGHT; row++) {
            sines[row] = StrictMath.sin((row + 0.5 - HEIGHT / 2.0) / ROWS_PER_RADIAN);
        }
        double step = framed.width() * coverage / WIDTH;
        double start = framed.width() * (1 - coverage) / 2;
        float[] values = new float[WIDTH * HEIGHT];
        for (int column = 0; column < WIDTH; column++) {
            double x = start + (column + 0.5) * step - 0.5;
            double upper = edges.upper().at(x);
            double lower = edges.lower().at(x);
            double middle = (upper + lower) / 2;
            double radius = Math.max(1, (lower - upper) / 2);
            for (int row = 0; row < HEIGHT; row++) {
                double y = middle + radius * sines[row];
                values[row * WIDTH + column] = (framed.between(x - 0.5, y) + framed.between(x + 0.5, y)) / 2;
            }
        }
        return new Plane(WIDTH, HEIGHT, values);
    }

    private static Quality quality(Plane skin, EdgeFinder.Edges edges, int columns) {
        double thickness = 0;
        for (int part = 1; part <= 3; part++) {
            double x = columns * part / 4.0;
            thickness += (edges.lower().at(x) - edges.upper().at(x)) / 3;
        }
        float brightest = brightest(skin);
        int saturated = 0;
        double sum = 0;
        for (float value : skin.values()) {
            sum += value;
            saturated += value >= brightest - GLARE ? 1 : 0;
        }
        int pixels = skin.values().length;
        return new Quality(
                Math.max(edges.upper().residual(), edges.lower().residual()),
                edges.strength(),
                thickness / Framing.HEIGHT,
                sum / pixels,
                contrast(skin),
                (double) saturated / pixels);
    }

    /** The skin's greatest grey level. */
    public static float brightest(Plane skin) {
        float brightest = 0;
        for (float value : skin.values()) {
            brightest = Math.max(brightest, value);
        }
        return brightest;
    }

    private static double contrast(Plane skin) {
        float[] values = skin.values();
        float[] means = Filters.mean(skin, WINDOW).values();
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += (values[i] - means[i]) * (values[i] - means[i]);
        }
        Wipe.floats(means);
        return Math.sqrt(squares / values.length);
    }
}
