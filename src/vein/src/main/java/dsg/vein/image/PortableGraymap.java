package dsg.vein.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Binary PGM ({@code P5}), which sensors' own programs write. */
public final class PortableGraymap {

    private static final int MOST_DIGITS = 5;

    private final byte[] file;
    private int position = 2;

    PortableGraymap(byte[] file) {
        this.file = file;
    }

    /** The image as such a file, 8 bits a pixel. */
    public static byte[] write(GrayImage image) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String head = "P5\n" + image.width() + " " + image.height() + "\n255\n";
        file.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(image.pixels());
        return file.toByteArray();
    }

    GrayImage read() throws UnreadableImage {
        int width = number();
        int height = number();
        int most = number();
        ImageReader.demandSize(width, height);
        if (most < 1 || most > 65_535) {
            throw new UnreadableImage("a PGM with a greatest value of " + most);
        }
        position++;
        int size = most > 255 ? 2 : 1;
        if (file.length - position < width * height * size) {
            throw new UnreadableImage("a PGM that ends too early");
        }
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int value = size == 1 ? next() : (next() << 8) | next();
            pixels[i] = (byte) (Math.min(value, most) * 255L / most);
        }
        return new GrayImage(width, height, pixels);
    }

    private int next() {
        return file[position++] & 0xFF;
    }

    private int number() throws UnreadableImage {
        skipSpace();
        int value = 0;
        int digits = 0;
        while (position < file.length && Character.isDigit(file[position])) {
            if (++digits > MOST_DIGITS) {
                throw new UnreadableImage("a PGM with a number of too many digits");
            }
            value = value * 10 + next() - '0';
        }
        if (digits == 0) {
            throw new UnreadableImage("a PGM without its numbers");
        }
        return value;
    }

    private void skipSpace() {
        boolean comment = false;
        while (position < file.length) {
            byte here = file[position];
            if (!comment && here != '#' && !Character.isWhitespace(here)) {
                return;
            }
            comment = here != '\n' && (comment || here == '#');
            position++;
        }
    }
}
