package dsg.vein.image;

/** Numbers on a grid, row by row: what images become while they are worked on. */
public final class Plane {

    private final int width;
    private final int height;
    private final float[] values;

    public Plane(int width, int height) {
        this(width, height, new float[Math.multiplyExact(width, height)]);
    }

    /** Takes the array as it is: {@code width × height} values, two or more each way. */
    public Plane(int width, int height, float[] values) {
        if (width < 2 || height < 2 || values.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(width + " × " + height + ", given " + values.length);
        }
        this.width = width;
        this.height = height;
        this.values = values;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The values themselves, not a copy. */
    public float[] values() {
        return values;
    }

    public float at(int x, int y) {
        return values[y * width + x];
    }

    /** Bilinear between the pixels' centres; beyond the border the border goes on. */
    public float between(double x, double y) {
        double left = Math.clamp(x, 0, width - 1.0);
        double top = Math.clamp(y, 0, height - 1.0);
        int column = Math.min((int) left, width - 2);
        int row = Math.min((int) top, height - 2);
        float right = (float) (left - column);
        float below = (float) (top - row);
        int place = row * width + column;
        float upper = values[place] + right * (values[place + 1] - values[place]);
        float lower = values[place + width] + right * (values[place + width + 1] - values[place + width]);
        return upper + below * (lower - upper);
    }

    public void wipe() {
        Wipe.floats(values);
    }
}
