package dsg.vein.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Image files as other programs write them, and what broken ones hold. */
final class ImageFiles {

    /** A profile that no colour code would take. */
    static final byte[] PROFILE = ("acsp" + "x".repeat(200)).getBytes(StandardCharsets.US_ASCII);

    private ImageFiles() {}

    /** Every channel of the picture is the image's gray. */
    static byte[] file(GrayImage image, String format, int type) throws IOException {
        BufferedImage picture = new BufferedImage(image.width(), image.height(), type);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                for (int band = 0; band < picture.getRaster().getNumBands(); band++) {
                    picture.getRaster().setSample(x, y, band, image.at(x, y));
                }
            }
        }
        return file(picture, format);
    }

    static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, file)).isTrue();
        return file.toByteArray();
    }

    /** The same colour all over. */
    static BufferedImage plain(int rgb, int type) {
        BufferedImage picture = new BufferedImage(40, 40, type);
        for (int i = 0; i < 1600; i++) {
            picture.setRGB(i % 40, i / 40, rgb);
        }
        return picture;
    }

    static void refused(byte[] file) {
        assertThatExceptionOfType(UnreadableImage.class).isThrownBy(() -> ImageReader.read(file));
    }

    static byte[] inserted(byte[] file, int place, byte[] more) {
        return ByteBuffer.allocate(file.length + more.length)
                .put(file, 0, place)
                .put(more)
                .put(file, place, file.length - place)
                .array();
    }

    static byte[] chunk(String type, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 check = new CRC32();
        check.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) check.getValue())
                .array();
    }

    static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    static int indexOf(byte[] file, byte[] part) {
        for (int i = 0; i + part.length <= file.length; i++) {
            if (Arrays.equals(file, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }
}
