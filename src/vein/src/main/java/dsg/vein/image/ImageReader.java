package dsg.vein.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads PNG, BMP, baseline JPEG and binary PGM into gray.
 *
 * <p>Bounded before anything is decoded: bytes, width, height, pixels, and the scans of a JPEG, each of which costs a pass over
 * the whole picture. Nothing touches a disk. Whatever the decoders make of broken bytes ends as {@link UnreadableImage}.
 */
public final class ImageReader {

    /** The most bytes of a file. */
    public static final int MOST_BYTES = 8 << 20;

    /** The longest side, in pixels. */
    public static final int LONGEST_SIDE = 2048;

    /** The shortest side, in pixels: below it no vein is seen. */
    public static final int SHORTEST_SIDE = 32;

    private static final int MOST_PIXELS = 2_000_000;
    private static final int MOST_SCANS = 4;

    /** Places and values of a BMP's header. */
    private static final int HEADER_SIZE = 14;

    private static final int SHORT_HEADER = 12;
    private static final int COMPRESSION = 30;
    private static final int BIT_FIELDS = 3;

    private ImageReader() {}

    /**
     * Reads a whole file.
     *
     * @param file a whole image file
     * @return gray by ITU-R BT.601 where the file has colours
     * @throws UnreadableImage when it is none of the formats, broken, or beyond a limit
     */
    public static GrayImage read(byte[] file) throws UnreadableImage {
        if (file.length > MOST_BYTES) {
            throw new UnreadableImage("more than " + MOST_BYTES + " bytes");
        }
        if (startsWith(file, 'P', '5')) {
            return new PortableGraymap(file).read();
        }
        String format = format(file).orElseThrow(() -> new UnreadableImage("neither PNG, BMP, JPEG nor PGM"));
        if (format.equals("bmp") && holdsAnotherFormat(file)) {
            throw new UnreadableImage("a BMP that holds a file of another format");
        }
        if (format.equals("jpeg") && scans(file) > MOST_SCANS) {
            throw new UnreadableImage("a JPEG of more than " + MOST_SCANS + " scans");
        }
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return decode(format, input);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableImage("a broken " + format, e);
        }
    }

    static void demandSize(int width, int height) throws UnreadableImage {
        if (Math.min(width, height) < SHORTEST_SIDE
                || Math.max(width, height) > LONGEST_SIDE
                || width * height > MOST_PIXELS) {
            throw new UnreadableImage("%d × %d pixels".formatted(width, height));
        }
    }

    private static Optional<String> format(byte[] file) {
        if (startsWith(file, 0x89, 'P', 'N', 'G')) {
            return Optional.of("png");
        }
        if (startsWith(file, 'B', 'M')) {
            return Optional.of("bmp");
        }
        return startsWith(file, 0xFF, 0xD8, 0xFF) ? Optional.of("jpeg") : Optional.empty();
    }

    private static boolean startsWith(byte[] file, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** The compressions above bit fields are a whole JPEG or PNG inside, whose size the outer one does not bound. */
    private static boolean holdsAnotherFormat(byte[] file) {
        return file.length >= COMPRESSION + 4
                && number(file, HEADER_SIZE) != SHORT_HEADER
                && Integer.compareUnsigned(number(file, COMPRESSION), BIT_FIELDS) > 0;
    }

    private static int number(byte[] file, int place) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(place);
    }

    /** Inside a scan every FF byte is stuffed, so that this counts too many at worst. */
    private static int scans(byte[] file) {
        int scans = 0;
        for (int i = 1; i < file.length; i++) {
            if (file[i] == (byte) 0xDA && file[i - 1] == (byte) 0xFF) {
                scans++;
            }
        }
        return scans;
    }

    private static GrayImage decode(String format, ImageInputStream input) throws IOException, UnreadableImage {
        Iterator<javax.imageio.ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new IOException("this Java reads no " + format);
        }
        javax.imageio.ImageReader reader = readers.next();
        try {
            reader.setInput(input, true, true);
            demandSize(reader.getWidth(0), reader.getHeight(0));
            ImageReadParam asItIs = reader.getDefaultReadParam();
            return gray(reader.read(0, asItIs));
        } finally {
            reader.dispose();
        }
    }

    private static GrayImage gray(BufferedImage image) throws UnreadableImage {
        demandSize(image.getWidth(), image.getHeight());
        byte[] pixels = isGray(image) ? samples(image.getRaster()) : luma(image);
        return new GrayImage(image.getWidth(), image.getHeight(), pixels);
    }

    private static boolean isGray(BufferedImage image) {
        return image.getColorModel() instanceof ComponentColorModel model
                && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && !image.isAlphaPremultiplied();
    }

    /** The stored values: {@code getRGB} would bend them, because Java takes gray for linear light. */
    private static byte[] samples(Raster raster) {
        int bits = raster.getSampleModel().getSampleSize(0);
        int[] row = new int[raster.getWidth()];
        byte[] pixels = new byte[raster.getWidth() * raster.getHeight()];
        int next = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, row.length, 1, 0, row);
            for (int sample : row) {
                pixels[next++] = (byte) (bits > 8 ? sample >> (bits - 8) : sample * 255 / ((1 << bits) - 1));
            }
        }
        return pixels;
    }

    private static byte[] luma(BufferedImage image) {
        int width = image.getWidth();
        int[] row = new int[width];
        byte[] pixels = new byte[width * image.getHeight()];
        int next = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int rgb : row) {
                int sum = 299 * ((rgb >> 16) & 0xFF) + 587 * ((rgb >> 8) & 0xFF) + 114 * (rgb & 0xFF);
                pixels[next++] = (byte) ((sum + 500) / 1000);
            }
        }
        return pixels;
    }
}
