package dsg.vein.image;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Baseline JPEG (ITU-T T.81), the one format that native code decodes. It is given a file that was written anew: size, tables and
 * scans, and one marker that says which colours they are; thumbnails, profiles and remarks stay outside. Of colours it
 * makes none: the first component is the gray.
 */
final class JpegFile {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int QUANTISATION_TABLES = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int ADOBE = 0xEE;
    private static final int REMARK = 0xFE;

    /** As short as it can be, with luma and two differences. */
    private static final byte[] LUMA_FIRST = {
        (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 1
    };

    /** Each is a pass over the whole picture. */
    private static final int MOST_SCANS = 4;

    private final byte[] file;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private int position = 2;
    private int scans;
    private int components;
    private boolean withoutLuma;

    JpegFile(byte[] file) {
        this.file = file;
    }

    GrayImage read() throws UnreadableImage {
        byte[] written = bare();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(written))) {
            return decode(input);
        } catch (IOException e) {
            throw new UnreadableImage("a broken JPEG", e);
        } finally {
            Arrays.fill(written, (byte) 0);
        }
    }

    /** What native code is given. */
    byte[] bare() throws UnreadableImage {
        bare.write(0xFF);
        bare.write(SOI);
        int marker = marker();
        while (marker != EOI) {
            int start = position;
            int length = number(start);
            ImageReader.demand(length >= 2 && start + length <= file.length, "a JPEG that ends too early");
            position += length;
            switch (marker) {
                case BASELINE, EXTENDED -> writeFrame(marker, start, length);
                case HUFFMAN_TABLES, QUANTISATION_TABLES, RESTART_INTERVAL -> write(marker, start, length);
                case SOS -> writeScan(start, length);
                default -> {
                    ImageReader.demand(isPassedOver(marker), "a JPEG that is not baseline");
                    withoutLuma |= saysRed(marker, start, length);
                }
            }
            marker = marker();
        }
        ImageReader.demand(components == 1 || !withoutLuma, "a JPEG of red, green and blue");
        bare.write(0xFF);
        bare.write(EOI);
        return bare.toByteArray();
    }

    private static boolean isPassedOver(int marker) {
        return marker == REMARK || (marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION);
    }

    /** Adobe's marker, whose last byte is 1 for luma and two differences. */
    private boolean saysRed(int marker, int start, int length) {
        return marker == ADOBE
                && length >= 14
                && file[start + 2] == 'A'
                && file[start + 3] == 'd'
                && file[start + 13] != 1;
    }

    private int marker() throws UnreadableImage {
        ImageReader.demand(position < file.length && file[position] == (byte) 0xFF, "a JPEG that is not whole");
        while (file[position] == (byte) 0xFF) {
            position++;
        }
        return file[position++] & 0xFF;
    }

    private void writeFrame(int marker, int start, int length) throws UnreadableImage {
        boolean second = components > 0;
        components = file[start + 7];
        ImageReader.demand(
                !second && file[start + 2] == 8 && length == 8 + 3 * components, "a JPEG of an unknown kind");
        ImageReader.demand(components == 1 || (components == 3 && file[start + 8] != 'R'), "a JPEG of unknown colours");
        ImageReader.demandSize(number(start + 5), number(start + 3));
        if (components == 3) {
            bare.writeBytes(LUMA_FIRST);
        }
        write(marker, start, length);
    }

    /** The scan's head and all up to the next marker that does not belong into it. */
    private void writeScan(int start, int length) throws UnreadableImage {
        ImageReader.demand(components > 0 && ++scans <= MOST_SCANS, "a JPEG of too many scans");
        int end = start + length;
        while (end + 1 < file.length && !endsScan(end)) {
            end++;
        }
        ImageReader.demand(end + 1 < file.length, "a JPEG that ends too early");
        write(SOS, start, end - start);
        position = end;
    }

    private boolean endsScan(int place) {
        int next = file[place + 1] & 0xFF;
        return file[place] == (byte) 0xFF && next != 0 && next != 0xFF && (next < FIRST_RESTART || next > LAST_RESTART);
    }

    private void write(int marker, int start, int length) {
        bare.write(0xFF);
        bare.write(marker);
        bare.write(file, start, length);
    }

    private int number(int place) {
        return (file[place] & 0xFF) << 8 | (file[place + 1] & 0xFF);
    }

    private static GrayImage decode(ImageInputStream input) throws IOException, UnreadableImage {
        javax.imageio.ImageReader reader =
                ImageIO.getImageReadersByFormatName("jpeg").next();
        try {
            reader.setInput(input, true, true);
            Raster raster = reader.readRaster(0, null);
            ImageReader.demandSize(raster.getWidth(), raster.getHeight());
            return gray(raster);
        } finally {
            reader.dispose();
        }
    }

    private static GrayImage gray(Raster raster) {
        int width = raster.getWidth();
        int[] row = new int[width];
        byte[] pixels = new byte[width * raster.getHeight()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) row[x];
            }
        }
        if (raster.getDataBuffer() instanceof DataBufferByte decoded) {
            Arrays.fill(decoded.getData(), (byte) 0);
        }
        Arrays.fill(row, 0);
        return new GrayImage(width, raster.getHeight(), pixels);
    }
}
