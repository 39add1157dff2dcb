package dsg.vein.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * BMP without compression: 1, 4 or 8 bits a pixel with a palette, 24 or 32 bits without. What longer headers say of colours, a
 * profile among it, is passed over.
 */
final class BitmapFile {

    private static final int PIXELS_OFFSET = 10;
    private static final int HEADER = 14;
    private static final int SHORTEST_HEADER = 40;
    private static final int LONGEST_HEADER = 124;
    private static final int WIDTH = 18;
    private static final int HEIGHT = 22;
    private static final int BITS = 28;
    private static final int COMPRESSION = 30;
    private static final int COLOURS = 46;
    private static final int MASKS = 54;

    private static final int PLAIN = 0;
    private static final int MASKED = 3;

    private final byte[] file;
    private final ByteBuffer bytes;

    BitmapFile(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    GrayImage read() throws UnreadableImage {
        int header = bytes.getInt(HEADER);
        int width = bytes.getInt(WIDTH);
        int rows = bytes.getInt(HEIGHT);
        int height = Math.abs(rows);
        int bits = bytes.getShort(BITS);
        ImageReader.demandSize(width, height);
        ImageReader.demand(
                header >= SHORTEST_HEADER && header <= LONGEST_HEADER, "a BMP with a header of another kind");
        ImageReader.demand(isPlain(bits), "a BMP that is compressed");
        int stride = (width * bits + 31) / 32 * 4;
        int start = bytes.getInt(PIXELS_OFFSET);
        ImageReader.demand(
                start >= HEADER + header && start <= file.length - stride * height, "a BMP that ends too early");
        byte[] palette = bits > 8 ? new byte[0] : palette(HEADER + header, bits);
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int row = start + stride * (rows > 0 ? height - 1 - y : y);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = bits > 8 ? colour(row + x * bits / 8) : palette[index(row, x, bits)];
            }
        }
        return new GrayImage(width, height, pixels);
    }

    private boolean isPlain(int bits) {
        return switch (bytes.getInt(COMPRESSION)) {
            case PLAIN -> bits == 1 || bits == 4 || bits == 8 || bits == 24 || bits == 32;
            case MASKED ->
                bits == 32
                        && bytes.getInt(MASKS) == 0xFF0000
                        && bytes.getInt(MASKS + 4) == 0xFF00
                        && bytes.getInt(MASKS + 8) == 0xFF;
            default -> false;
        };
    }

    /** The gray of each colour; whoever points beyond the palette has a broken file. */
    private byte[] palette(int start, int bits) throws UnreadableImage {
        int most = 1 << bits;
        int colours = bytes.getInt(COLOURS) == 0 ? most : bytes.getInt(COLOURS);
        ImageReader.demand(colours > 0 && colours <= most, "a BMP with a palette that cannot be");
        byte[] palette = new byte[colours];
        for (int i = 0; i < colours; i++) {
            palette[i] = colour(start + 4 * i);
        }
        return palette;
    }

    private int index(int row, int x, int bits) {
        int place = x * bits;
        return (file[row + place / 8] & 0xFF) >> (8 - bits - place % 8) & ((1 << bits) - 1);
    }

    private byte colour(int place) {
        return ImageReader.gray(file[place + 2] & 0xFF, file[place + 1] & 0xFF, file[place] & 0xFF);
    }
}
