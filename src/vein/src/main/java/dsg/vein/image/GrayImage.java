package dsg.vein.image;

import java.util.Arrays;
import java.util.Objects;

/**
 * What the sensor saw: rows from top to bottom, one byte a pixel, 0 (dark) to 255 unsigned.
 *
 * <p>Biometric data: {@link #wipe()} it when it has been used.
 */
public final class GrayImage {

    /** The longest side, in pixels. */
    public static final int LONGEST_SIDE = 2048;

    /** The shortest side, in pixels: below it no vein is seen. */
    public static final int SHORTEST_SIDE = 32;

    private final int width;
    private final int height;
    private final byte[] pixels;

    /**
     * Takes the array as it is.
     *
     * @param width from {@value #SHORTEST_SIDE} to {@value #LONGEST_SIDE}, as the height
     * @param pixels {@code width × height} of them
     * @throws IllegalArgumentException when a side is too short or too long, or size and array do not fit together
     */
    public GrayImage(int width, int height, byte[] pixels) {
        if (!isSize(width, height) || pixels.length != width * height) {
            throw new IllegalArgumentException(width + " × " + height + " pixels, given " + pixels.length);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    static boolean isSize(int width, int height) {
        return Math.min(width, height) >= SHORTEST_SIDE && Math.max(width, height) <= LONGEST_SIDE;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** 0 to 255; the place must lie within. */
    public int at(int x, int y) {
        Objects.checkIndex(x, width);
        return pixels[y * width + x] & 0xFF;
    }

    /** A copy of the pixels, row by row. */
    public byte[] pixels() {
        return pixels.clone();
    }

    public void wipe() {
        Arrays.fill(pixels, (byte) 0);
    }
}
