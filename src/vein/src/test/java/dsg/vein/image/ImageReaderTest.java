package dsg.vein.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dsg.vein.Fingers;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReaderTest {

    private static final GrayImage FINGER = Fingers.image(1, 1);

    @ParameterizedTest(name = "{0}")
    @DisplayName("grey levels come out of an image as they were")
    @ValueSource(strings = {"png", "bmp"})
    void formats(String format) throws Exception {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR}) {
            assertThat(ImageReader.read(ImageFiles.file(FINGER, format, type)).pixels())
                    .isEqualTo(FINGER.pixels());
        }
    }

    @Test
    @DisplayName("a PGM is read as it was written, with comments and 16 bits too")
    void graymap() throws Exception {
        assertThat(ImageReader.read(PortableGraymap.write(FINGER)).pixels()).isEqualTo(FINGER.pixels());
        byte[] head = "P5 # words\n#more\n 32\t32 65535\n".getBytes(StandardCharsets.US_ASCII);
        byte[] deep = Arrays.copyOf(head, head.length + 2 * 32 * 32);
        Arrays.fill(deep, head.length, deep.length, (byte) 0x80);
        assertThat(ImageReader.read(deep).at(31, 31)).isEqualTo(0x80);
    }

    @Test
    @DisplayName("an image cut off anywhere is refused or read in part, and nothing else happens")
    void cutOff() throws IOException {
        for (String format : new String[] {"png", "bmp", "jpg"}) {
            byte[] file = ImageFiles.file(FINGER, format, BufferedImage.TYPE_BYTE_GRAY);
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
    @DisplayName("a few bytes that announce a huge picture are refused before it is made")
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
        byte[] bmp = ImageFiles.file(FINGER, "bmp", BufferedImage.TYPE_BYTE_GRAY);
        bmp[0x12 + 3] = 0x10;
        ImageFiles.refused(bmp);
        ImageFiles.refused(new byte[ImageReader.MOST_BYTES + 1]);
    }

    @Test
    @DisplayName("no image is smaller than 32 or longer than 2048 pixels, wherever it comes from")
    void sides() {
        for (int[] size : new int[][] {{1, 1}, {31, 64}, {64, 31}, {2049, 32}, {32, 2049}, {0, 0}, {-32, -32}}) {
            byte[] pixels = new byte[Math.abs(size[0] * size[1])];
            assertThatIllegalArgumentException().isThrownBy(() -> new GrayImage(size[0], size[1], pixels));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new GrayImage(32, 32, new byte[1023]));
        assertThat(new GrayImage(2048, 32, new byte[2048 * 32]).width()).isEqualTo(2048);
    }

    private static void refused(String file) {
        assertThatExceptionOfType(UnreadableImage.class)
                .isThrownBy(() -> ImageReader.read(file.getBytes(StandardCharsets.US_ASCII)));
    }
}
