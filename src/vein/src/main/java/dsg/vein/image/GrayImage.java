package dsg.vein.image;

import java.util.Arrays;
import java.util.Objects;

/**
 * What the sensor saw: rows from top to bottom, one byte a pixel, 0 (dark) to 255 unsigned.
 *
 * <p>Biometric data: {@link #wipe()} it when it has been used.
 */
public final class GrayImage {

    private final int width;
    private final int height;
    private final byte[] pixels;

    /**
     * Takes the array as it is.
     *
     * @param pixels {@code width × height} of them
     * @throws IllegalArgumentException when size and array do not fit together
     */
    public GrayImage(int width, int height, byte[] pixels) {
        if (width < 1 || height < 1 || pixels.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(width + " × " + height + " pixels, given " + pixels.length);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
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
