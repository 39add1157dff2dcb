package dsg.vein.image;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * PNG (ISO/IEC 15948) of any kind but the interlaced one. Size, palette and pixels are read; every other chunk, colour profiles
 * among them, is passed over. No more is inflated than the size demands.
 */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int IHDR = 0x49484452;
    private static final int PLTE = 0x504C5445;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;

    private static final int GRAY = 0;
    private static final int COLOUR = 2;
    private static final int PALETTE = 3;
    private static final int GRAY_ALPHA = 4;
    private static final int COLOUR_ALPHA = 6;

    private final byte[] file;
    private final ByteBuffer bytes;
    private int width;
    private int height;
    private int bits;
    private int kind;
    private byte[] palette = {};
    private byte[] lines = {};
    private int filled;

    PngFile(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).position(SIGNATURE);
    }

    GrayImage read() throws UnreadableImage {
        Inflater inflater = new Inflater();
        try {
            int chunk = readChunk(inflater);
            ImageReader.demand(chunk == IHDR, "a PNG without its head");
            while (chunk != IEND) {
                chunk = readChunk(inflater);
            }
            ImageReader.demand(lines.length > 0 && filled == lines.length, "a PNG that ends too early");
            return image();
        } catch (DataFormatException e) {
            throw new UnreadableImage("a broken PNG", e);
        } finally {
            inflater.end();
            Arrays.fill(lines, (byte) 0);
        }
    }

    private int readChunk(Inflater inflater) throws UnreadableImage, DataFormatException {
        int length = bytes.getInt();
        int start = bytes.position() + Integer.BYTES;
        ImageReader.demand(length >= 0 && length <= file.length - start - Integer.BYTES, "a PNG that ends too early");
        int chunk = bytes.getInt();
        CRC32 check = new CRC32();
        check.update(file, start - Integer.BYTES, length + Integer.BYTES);
        ImageReader.demand((int) check.getValue() == bytes.getInt(start + length), "a PNG that was changed");
        switch (chunk) {
            case IHDR -> {
                ImageReader.demand(length == 13, "a PNG with a head of another length");
                head();
            }
            case PLTE -> palette(start, length);
            case IDAT -> inflate(inflater, start, length);
            default -> {
                // nothing else changes what the sensor saw
            }
        }
        bytes.position(start + length + Integer.BYTES);
        return chunk;
    }

    private void head() throws UnreadableImage {
        ImageReader.demand(lines.length == 0, "a PNG with two heads");
        width = bytes.getInt();
        height = bytes.getInt();
        bits = bytes.get();
        kind = bytes.get();
        ImageReader.demandSize(width, height);
        boolean known = switch (kind) {
            case GRAY -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
            case PALETTE -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
            case COLOUR, GRAY_ALPHA, COLOUR_ALPHA -> bits == 8 || bits == 16;
            default -> false;
        };
        ImageReader.demand(known && bytes.get() == 0 && bytes.get() == 0, "a PNG of an unknown kind");
        ImageReader.demand(bytes.get() == 0, "a PNG that is interlaced");
        lines = new byte[height * (1 + stride())];
    }

    private void palette(int start, int length) throws UnreadableImage {
        ImageReader.demand(length % 3 == 0 && length <= 3 * 256, "a PNG with a palette that cannot be");
        palette = new byte[length / 3];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = colour(file, start + 3 * i, 1);
        }
    }

    private void inflate(Inflater inflater, int start, int length) throws DataFormatException {
        inflater.setInput(file, start, length);
        int some = 1;
        while (some > 0 && filled < lines.length) {
            some = inflater.inflate(lines, filled, lines.length - filled);
            filled += some;
        }
    }

    private int channels() {
        return switch (kind) {
            case COLOUR -> 3;
            case GRAY_ALPHA -> 2;
            case COLOUR_ALPHA -> 4;
            default -> 1;
        };
    }

    private int stride() {
        return (width * channels() * bits + 7) / 8;
    }

    private GrayImage image() throws UnreadableImage {
        int stride = stride();
        int pixel = Math.max(1, channels() * bits / 8);
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int line = y * (1 + stride);
            unfilter(line + 1, stride, pixel, y == 0);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = gray(line + 1, x, pixel);
            }
        }
        return new GrayImage(width, height, pixels);
    }

    /** Adds to each byte what was foretold of it: by its left, upper and upper left neighbours. */
    private void unfilter(int start, int stride, int pixel, boolean first) throws UnreadableImage {
        int filter = lines[start - 1];
        for (int i = 0; i < stride; i++) {
            int left = i < pixel ? 0 : lines[start + i - pixel] & 0xFF;
            int up = first ? 0 : lines[start + i - stride - 1] & 0xFF;
            int corner = first || i < pixel ? 0 : lines[start + i - stride - 1 - pixel] & 0xFF;
            lines[start + i] += (byte)
                    switch (filter) {
                        case 0 -> 0;
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> paeth(left, up, corner);
                        default -> throw new UnreadableImage("a PNG with an unknown filter");
                    };
        }
    }

    private static int paeth(int left, int up, int corner) {
        int byLeft = Math.abs(up - corner);
        int byUp = Math.abs(left - corner);
        int byCorner = Math.abs(left + up - 2 * corner);
        if (byLeft <= byUp && byLeft <= byCorner) {
            return left;
        }
        return byUp <= byCorner ? up : corner;
    }

    private byte gray(int line, int x, int pixel) {
        int place = line + x * pixel;
        return switch (kind) {
            case COLOUR, COLOUR_ALPHA -> colour(lines, place, bits / 8);
            case PALETTE -> palette[small(line, x)];
            default -> bits < 8 ? (byte) (small(line, x) * 255 / ((1 << bits) - 1)) : lines[place];
        };
    }

    /** A value of 1 to 8 bits. */
    private int small(int line, int x) {
        int place = x * bits;
        return (lines[line + place / 8] & 0xFF) >> (8 - bits - place % 8) & ((1 << bits) - 1);
    }

    /** Of 16 bits the upper 8. */
    private static byte colour(byte[] values, int place, int step) {
        return ImageReader.gray(values[place] & 0xFF, values[place + step] & 0xFF, values[place + 2 * step] & 0xFF);
    }
}
