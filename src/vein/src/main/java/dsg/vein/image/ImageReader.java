package dsg.vein.image;

/**
 * Reads PNG, BMP, baseline JPEG and binary PGM into gray.
 *
 * <p>Bounded before anything is decoded: bytes, width, height, pixels. Nothing touches a disk, and no colour profile is looked
 * at. All but JPEG is decoded here, without native code. Whatever broken bytes lead to ends as {@link UnreadableImage}.
 */
public final class ImageReader {

    /** The most bytes of a file. */
    public static final int MOST_BYTES = 8 << 20;

    private static final int MOST_PIXELS = 2_000_000;

    private ImageReader() {}

    /**
     * Reads a whole file.
     *
     * @param file a whole image file
     * @return gray by ITU-R BT.601 where the file has colours; what is transparent counts as it is stored
     * @throws UnreadableImage when it is none of the formats, broken, or beyond a limit
     */
    public static GrayImage read(byte[] file) throws UnreadableImage {
        if (file.length > MOST_BYTES) {
            throw new UnreadableImage("more than " + MOST_BYTES + " bytes");
        }
        try {
            return decode(file);
        } catch (RuntimeException e) {
            throw new UnreadableImage("a broken file", e);
        }
    }

    private static GrayImage decode(byte[] file) throws UnreadableImage {
        if (startsWith(file, 'P', '5')) {
            return new PortableGraymap(file).read();
        }
        if (startsWith(file, 'B', 'M')) {
            return new BitmapFile(file).read();
        }
        if (startsWith(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return new PngFile(file).read();
        }
        if (startsWith(file, 0xFF, 0xD8, 0xFF)) {
            return new JpegFile(file).read();
        }
        throw new UnreadableImage("neither PNG, BMP, JPEG nor PGM");
    }

    static void demand(boolean holds, String otherwise) throws UnreadableImage {
        if (!holds) {
            throw new UnreadableImage(otherwise);
        }
    }

    static void demandSize(int width, int height) throws UnreadableImage {
        demand(GrayImage.isSize(width, height) && width * height <= MOST_PIXELS, width + " × " + height + " pixels");
    }

    static byte gray(int red, int green, int blue) {
        return (byte) ((299 * red + 587 * green + 114 * blue + 500) / 1000);
    }

    private static boolean startsWith(byte[] file, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
