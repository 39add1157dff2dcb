package dsg.vein.image;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.vein.Fingers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PngFileTest {

    private static final int GRAY = 0;
    private static final int PALETTE = 3;
    private static final int GRAY_ALPHA = 4;
    private static final int AFTER_HEAD = 33;

    @Test
    @DisplayName("a PNG of colours, with and without transparency, is gray by BT.601")
    void colours() throws Exception {
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB}) {
            byte[] file = ImageFiles.file(ImageFiles.plain(0xFF6432C8, type), "png");
            assertThat(ImageReader.read(file).at(20, 20))
                    .isEqualTo((299 * 0x64 + 587 * 0x32 + 114 * 0xC8 + 500) / 1000);
        }
    }

    @Test
    @DisplayName("a PNG of 1, 2, 4, 8 and 16 bits, gray, with a palette and with transparency, is read value by value")
    void depths() throws Exception {
        for (int bits : new int[] {1, 2, 4, 8}) {
            assertThat(ImageReader.read(png(bits, GRAY, bits, new byte[0])).at(3, 1))
                    .isEqualTo(value(3 + 32, bits) * 255 / ((1 << bits) - 1));
            byte[] palette = new byte[3 << bits];
            for (int i = 0; i < palette.length; i++) {
                palette[i] = (byte) (200 - i / 3 % 200);
            }
            assertThat(ImageReader.read(png(bits, PALETTE, bits, palette)).at(3, 1))
                    .isEqualTo(200 - value(3 + 32, bits) % 200);
        }
        assertThat(ImageReader.read(png(16, GRAY, 16, new byte[0])).at(3, 1)).isEqualTo(value(2 * 35, 8));
        assertThat(ImageReader.read(png(8, GRAY_ALPHA, 16, new byte[0])).at(3, 1))
                .isEqualTo(value(2 * 35, 8));
    }

    @Test
    @DisplayName("every way a PNG foretells its bytes is undone")
    void filters() throws Exception {
        GrayImage noise = noise();
        byte[] lines = new byte[noise.height() * (1 + noise.width())];
        for (int y = 0; y < noise.height(); y++) {
            int filter = y % 5;
            lines[y * 33] = (byte) filter;
            for (int x = 0; x < 32; x++) {
                int left = x == 0 ? 0 : noise.at(x - 1, y);
                int up = y == 0 ? 0 : noise.at(x, y - 1);
                int corner = x == 0 || y == 0 ? 0 : noise.at(x - 1, y - 1);
                int[] foretold = {0, left, up, (left + up) / 2, nearest(left, up, corner)};
                lines[y * 33 + 1 + x] = (byte) (noise.at(x, y) - foretold[filter]);
            }
        }
        assertThat(ImageReader.read(file(head(8, GRAY, 0), new byte[0], lines)).pixels())
                .isEqualTo(noise.pixels());
        lines[0] = 5;
        ImageFiles.refused(file(head(8, GRAY, 0), new byte[0], lines));
    }

    @Test
    @DisplayName("a colour profile in a PNG is not even looked at")
    void profile() throws Exception {
        GrayImage finger = Fingers.image(1, 1);
        byte[] file = ImageFiles.file(finger, "png", BufferedImage.TYPE_BYTE_GRAY);
        byte[] profile = ImageFiles.chunk("iCCP", ImageFiles.PROFILE);
        assertThat(ImageReader.read(ImageFiles.inserted(file, AFTER_HEAD, profile))
                        .pixels())
                .isEqualTo(finger.pixels());
    }

    @Test
    @DisplayName("a PNG that is changed, interlaced, too short, of unknown kind or that points beyond its palette is"
            + " refused")
    void broken() throws IOException {
        byte[] whole = png(8, GRAY, 8, new byte[0]);
        byte[] changed = whole.clone();
        // the last byte of the last pixels' checksum: the pixels themselves are whole
        changed[whole.length - 13] ^= 1;
        ImageFiles.refused(changed);
        byte[] lines = new byte[32 * 33];
        ImageFiles.refused(file(head(8, GRAY, 1), new byte[0], lines));
        ImageFiles.refused(file(head(3, GRAY, 0), new byte[0], lines));
        ImageFiles.refused(file(head(8, 7, 0), new byte[0], lines));
        ImageFiles.refused(file(head(8, GRAY, 0), new byte[0], new byte[32 * 33 - 1]));
        ImageFiles.refused(png(8, PALETTE, 8, new byte[6]));
        ImageFiles.refused(ImageFiles.inserted(whole, AFTER_HEAD, ImageFiles.chunk("IHDR", head(8, GRAY, 0))));
        ImageFiles.refused(ImageFiles.inserted(whole, 8, ImageFiles.chunk("tEXt", new byte[4])));
    }

    /** 32 × 32 pixels whose bits count up, byte by byte. */
    private static byte[] png(int bits, int kind, int bitsOfPixel, byte[] palette) throws IOException {
        int stride = 32 * bitsOfPixel / 8;
        byte[] lines = new byte[32 * (1 + stride)];
        int[] values = new int[32 * 32 * Math.max(1, bitsOfPixel / 8)];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(i, Math.min(bits, 8));
        }
        int each = Math.min(bits, 8);
        for (int i = 0; i < values.length; i++) {
            int row = i / (stride * 8 / each);
            int place = i % (stride * 8 / each) * each;
            lines[row * (1 + stride) + 1 + place / 8] |= (byte) (values[i] << (8 - each - place % 8));
        }
        return file(head(bits, kind, 0), palette, lines);
    }

    private static int value(int place, int bits) {
        return place * 37 & ((1 << bits) - 1);
    }

    private static byte[] head(int bits, int kind, int interlaced) {
        return ByteBuffer.allocate(13)
                .putInt(32)
                .putInt(32)
                .put((byte) bits)
                .put((byte) kind)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) interlaced)
                .array();
    }

    /** The pixels in two chunks, as they may be. */
    private static byte[] file(byte[] head, byte[] palette, byte[] lines) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, new Deflater(1))) {
            out.write(lines);
        }
        byte[] all = deflated.toByteArray();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        file.writeBytes(ImageFiles.chunk("IHDR", head));
        if (palette.length > 0) {
            file.writeBytes(ImageFiles.chunk("PLTE", palette));
        }
        file.writeBytes(ImageFiles.chunk("IDAT", Arrays.copyOf(all, 5)));
        file.writeBytes(ImageFiles.chunk("IDAT", Arrays.copyOfRange(all, 5, all.length)));
        file.writeBytes(ImageFiles.chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static int nearest(int left, int up, int corner) {
        int guess = left + up - corner;
        int byLeft = Math.abs(guess - left);
        int byUp = Math.abs(guess - up);
        int byCorner = Math.abs(guess - corner);
        if (byLeft <= byUp && byLeft <= byCorner) {
            return left;
        }
        return byUp <= byCorner ? up : corner;
    }

    private static GrayImage noise() {
        byte[] pixels = new byte[32 * 32];
        new Random(1).nextBytes(pixels);
        return new GrayImage(32, 32, pixels);
    }
}
