package dsg.vein.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dsg.vein.synthetic.SyntheticFinger;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReaderTest {

    private static final GrayImage FINGER = SyntheticFinger.of(1).image(1);

    @ParameterizedTest(name = "A5: grey levels come out of a {0} as they were")
    @ValueSource(strings = {"png", "bmp"})
    void formats(String format) throws Exception {
        assertThat(ImageReader.read(file(format, BufferedImage.TYPE_BYTE_GRAY)).pixels())
                .isEqualTo(FINGER.pixels());
        assertThat(ImageReader.read(file(format, BufferedImage.TYPE_3BYTE_BGR)).pixels())
                .isEqualTo(FINGER.pixels());
    }

    @Test
    @DisplayName("A5: a PGM is read as it was written, with comments and 16 bits too")
    void graymap() throws Exception {
        assertThat(ImageReader.read(PortableGraymap.write(FINGER)).pixels()).isEqualTo(FINGER.pixels());
        byte[] head = "P5 # words\n#more\n 32\t32 65535\n".getBytes(StandardCharsets.US_ASCII);
        byte[] deep = Arrays.copyOf(head, head.length + 2 * 32 * 32);
        Arrays.fill(deep, head.length, deep.length, (byte) 0x80);
        assertThat(ImageReader.read(deep).at(31, 31)).isEqualTo(0x80);
    }

    @Test
    @DisplayName("A5: a JPEG is read nearly as it was")
    void jpeg() throws Exception {
        GrayImage read = ImageReader.read(file("jpg", BufferedImage.TYPE_BYTE_GRAY));
        double difference = 0;
        for (int x = 0; x < FINGER.width(); x++) {
            difference += Math.abs(read.at(x, 120) - FINGER.at(x, 120));
        }
        assertThat(difference / FINGER.width()).isLessThan(4);
    }

    @Test
    @DisplayName("A5: an image cut off anywhere is refused or read in part, and nothing else happens")
    void cutOff() throws IOException {
        for (String format : new String[] {"png", "bmp", "jpg"}) {
            byte[] file = file(format, BufferedImage.TYPE_BYTE_GRAY);
            for (int length = 0; length < file.length; length += 997) {
                byte[] part = Arrays.copyOf(file, length);
                try {
                    assertThat(ImageReader.read(part).width()).isEqualTo(FINGER.width());
                } catch (UnreadableImage e) {
                    assertThat(e.getMessage()).isNotBlank();
                }
            }
        }
    }

    @Test
    @DisplayName("A5: a few bytes that announce a huge picture are refused before it is made")
    void announcements() throws IOException {
        refused("P5 30000 30000 255\n");
        refused("P5 2048 2048 255\n");
        refused("P5 8 8 255\n" + "x".repeat(64));
        refused("P5 99999999999 32 255\n");
        refused("P5 32 32 0\n" + "x".repeat(1024));
        refused("P5 32 32 255\n");
        refused("P5");
        refused("GIF89a");
        refused("");
        byte[] bmp = file("bmp", BufferedImage.TYPE_BYTE_GRAY);
        bmp[0x12 + 3] = 0x10;
        refused(bmp);
        refused(new byte[ImageReader.MOST_BYTES + 1]);
    }

    @Test
    @DisplayName("A5: a JPEG of many scans, each of which costs a pass over the picture, is refused")
    void manyScans() throws IOException {
        byte[] file = file("jpg", BufferedImage.TYPE_BYTE_GRAY);
        byte[] many = Arrays.copyOf(file, file.length + 100);
        for (int i = file.length; i < many.length; i += 2) {
            many[i] = (byte) 0xFF;
            many[i + 1] = (byte) 0xDA;
        }
        refused(many);
    }

    @Test
    @DisplayName("A5: a BMP that holds a JPEG or PNG, whose size nothing bounds, is refused")
    void formatWithinFormat() throws IOException {
        byte[] bmp = file("bmp", BufferedImage.TYPE_BYTE_GRAY);
        for (int compression = 4; compression < 8; compression++) {
            bmp[30] = (byte) compression;
            refused(bmp);
        }
    }

    private static void refused(String file) {
        refused(file.getBytes(StandardCharsets.US_ASCII));
    }

    private static void refused(byte[] file) {
        assertThatExceptionOfType(UnreadableImage.class).isThrownBy(() -> ImageReader.read(file));
    }

    private static byte[] file(String format, int type) throws IOException {
        BufferedImage image = new BufferedImage(FINGER.width(), FINGER.height(), type);
        for (int y = 0; y < FINGER.height(); y++) {
            for (int x = 0; x < FINGER.width(); x++) {
                for (int band = 0; band < image.getRaster().getNumBands(); band++) {
                    image.getRaster().setSample(x, y, band, FINGER.at(x, y));
                }
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, file)).isTrue();
        return file.toByteArray();
    }
}
