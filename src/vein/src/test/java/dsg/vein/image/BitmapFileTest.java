package dsg.vein.image;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.vein.Fingers;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BitmapFileTest {

    private static final GrayImage FINGER = Fingers.image(1, 1);
    private static final int HEADER_SIZE = 14;
    private static final int HEIGHT = 22;
    private static final int COMPRESSION = 30;
    private static final int COLOURS = 46;

    @Test
    @DisplayName("a BMP of colours is gray by BT.601, with palettes of 1, 4 and 8 bits too")
    void colours() throws Exception {
        int gray = (299 * 0x64 + 587 * 0x32 + 114 * 0xC8 + 500) / 1000;
        byte[] file = ImageFiles.file(ImageFiles.plain(0x6432C8, BufferedImage.TYPE_INT_RGB), "bmp");
        assertThat(ImageReader.read(file).at(20, 20)).isEqualTo(gray);
        for (int bits : new int[] {1, 4, 8}) {
            GrayImage image = ImageReader.read(palette(bits));
            for (int x = 0; x < 40; x++) {
                assertThat(image.at(x, 7)).isEqualTo(x % (1 << bits) * 3);
            }
        }
    }

    @Test
    @DisplayName("a BMP of 32 bits, and one that goes from top to bottom, is read as any other")
    void otherKinds() throws Exception {
        byte[] file = ByteBuffer.allocate(54 + 4 * FINGER.width() * FINGER.height())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(head(32, 54, -FINGER.height()))
                .array();
        for (int i = 0; i < FINGER.width() * FINGER.height(); i++) {
            byte gray = (byte) FINGER.at(i % FINGER.width(), i / FINGER.width());
            for (int channel = 0; channel < 3; channel++) {
                file[54 + 4 * i + channel] = gray;
            }
        }
        assertThat(ImageReader.read(file).pixels()).isEqualTo(FINGER.pixels());
    }

    @Test
    @DisplayName("a colour profile in a BMP is not even looked at")
    void profile() throws Exception {
        byte[] file = ImageFiles.file(FINGER, "bmp", BufferedImage.TYPE_3BYTE_BGR);
        byte[] more = new byte[124 - 40];
        ByteBuffer.wrap(more).order(ByteOrder.LITTLE_ENDIAN).putInt(56 - 40, 0x4D424544);
        byte[] longer = ImageFiles.inserted(file, 54, more);
        byte[] withProfile = ImageFiles.inserted(longer, longer.length, ImageFiles.PROFILE);
        ByteBuffer.wrap(withProfile)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(10, 54 + more.length)
                .putInt(HEADER_SIZE, 124)
                .putInt(HEADER_SIZE + 112, longer.length - 14)
                .putInt(HEADER_SIZE + 116, ImageFiles.PROFILE.length);
        assertThat(ImageReader.read(withProfile).pixels()).isEqualTo(FINGER.pixels());
    }

    @Test
    @DisplayName("a BMP that is compressed, or holds a JPEG or PNG, whose size nothing bounds, is refused")
    void compressed() throws IOException {
        byte[] bmp = ImageFiles.file(FINGER, "bmp", BufferedImage.TYPE_BYTE_GRAY);
        for (int compression = 1; compression < 8; compression++) {
            bmp[COMPRESSION] = (byte) compression;
            ImageFiles.refused(bmp);
        }
    }

    @Test
    @DisplayName("a BMP whose pixels, palette or size lie where they cannot is refused")
    void broken() throws IOException {
        for (int[] change : new int[][] {
            {10, 5},
            {10, -5},
            {10, Integer.MAX_VALUE},
            {HEADER_SIZE, 12},
            {HEADER_SIZE, 125},
            {COLOURS, 257},
            {COLOURS, -1},
            {COLOURS, 3},
            {HEIGHT, Integer.MIN_VALUE},
            {HEIGHT, 241}
        }) {
            byte[] bmp = ImageFiles.file(FINGER, "bmp", BufferedImage.TYPE_BYTE_GRAY);
            ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(change[0], change[1]);
            ImageFiles.refused(bmp);
        }
    }

    private static byte[] head(int bits, int offset, int height) {
        return ByteBuffer.allocate(54)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'B')
                .put((byte) 'M')
                .putInt(10, offset)
                .putInt(HEADER_SIZE, 40)
                .putInt(18, height == 40 ? 40 : FINGER.width())
                .putInt(HEIGHT, height)
                .putShort(26, (short) 1)
                .putShort(28, (short) bits)
                .array();
    }

    /** 40 × 40 pixels that count through the palette, whose colours are every third gray. */
    private static byte[] palette(int bits) {
        int stride = (40 * bits + 31) / 32 * 4;
        int offset = 54 + (4 << bits);
        byte[] file = ByteBuffer.allocate(offset + 40 * stride)
                .put(head(bits, offset, 40))
                .array();
        for (int i = 0; i < 3 * (1 << bits); i++) {
            file[54 + i / 3 * 4 + i % 3] = (byte) (i / 3 * 3);
        }
        for (int i = 0; i < 1600; i++) {
            int value = i % 40 % (1 << bits);
            file[offset + i / 40 * stride + i % 40 * bits / 8] |= (byte) (value << (8 - bits - i % 40 * bits % 8));
        }
        return file;
    }
}
