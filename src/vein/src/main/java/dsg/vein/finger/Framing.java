package dsg.vein.finger;

import dsg.vein.image.GrayImage;
import dsg.vein.image.Plane;

/** Turns an image as the profile says and brings its region to the height that all further sizes are made for. */
final class Framing {

    /** Rows of the working image. */
    static final int HEIGHT = 240;

    private static final int MOST_COLUMNS = 4 * HEIGHT;
    private static final int FEWEST_COLUMNS = HEIGHT / 2;

    private Framing() {}

    static Plane frame(GrayImage image, CaptureProfile profile) {
        Plane turned = turn(image, profile.turn());
        CaptureProfile.Region region = profile.region();
        double left = region.left() * turned.width();
        double top = region.top() * turned.height();
        double width = region.right() * turned.width() - left;
        double height = region.bottom() * turned.height() - top;
        double scale = height / HEIGHT;
        int columns = Math.clamp(Math.round(width / scale), FEWEST_COLUMNS, MOST_COLUMNS);
        float[] values = new float[columns * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < columns; x++) {
                values[y * columns + x] = patch(turned, left + x * scale, top + y * scale, scale);
            }
        }
        turned.wipe();
        return new Plane(columns, HEIGHT, values);
    }

    /** The mean of what becomes one pixel: a bigger image is averaged, not thinned out. */
    private static float patch(Plane plane, double x, double y, double scale) {
        int parts = Math.max(1, (int) Math.round(scale));
        float sum = 0;
        for (int j = 0; j < parts; j++) {
            for (int i = 0; i < parts; i++) {
                double column = x + (i + 0.5) * scale / parts - 0.5;
                sum += plane.between(column, y + (j + 0.5) * scale / parts - 0.5);
            }
        }
        return sum / (parts * parts);
    }

    private static Plane turn(GrayImage image, CaptureProfile.Turn turn) {
        int right = image.width() - 1;
        int bottom = image.height() - 1;
        boolean lies = turn == CaptureProfile.Turn.NONE || turn == CaptureProfile.Turn.HALF;
        Plane plane = lies ? new Plane(right + 1, bottom + 1) : new Plane(bottom + 1, right + 1);
        float[] values = plane.values();
        int next = 0;
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                values[next++] = switch (turn) {
                    case NONE -> image.at(x, y);
                    case QUARTER -> image.at(y, bottom - x);
                    case HALF -> image.at(right - x, bottom - y);
                    case THREE_QUARTERS -> image.at(right - y, x);
                };
            }
        }
        return plane;
    }
}
