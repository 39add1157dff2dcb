package dsg.vein.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dsg.vein.Fingers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JpegFileTest {

    private static final GrayImage FINGER = Fingers.image(1, 1);

    @Test
    @DisplayName("a JPEG is read nearly as it was, gray and in colours")
    void nearly() throws Exception {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR}) {
            GrayImage read = ImageReader.read(ImageFiles.file(FINGER, "jpg", type));
            double difference = 0;
            for (int x = 0; x < FINGER.width(); x++) {
                difference += Math.abs(read.at(x, 120) - FINGER.at(x, 120));
            }
            assertThat(difference / FINGER.width()).isLessThan(4);
        }
        byte[] violet = ImageFiles.file(ImageFiles.plain(0x6432C8, BufferedImage.TYPE_INT_RGB), "jpg");
        assertThat(ImageReader.read(violet).at(20, 20))
                .isCloseTo((299 * 0x64 + 587 * 0x32 + 114 * 0xC8) / 1000, within(2));
    }

    @Test
    @DisplayName("native code is given no colour profile, thumbnail or remark, and the picture is the same without")
    void bare() throws Exception {
        byte[] file = ImageFiles.file(FINGER, "jpg", BufferedImage.TYPE_BYTE_GRAY);
        byte[] named = ("ICC_PROFILE\0\1\1" + new String(ImageFiles.PROFILE, StandardCharsets.US_ASCII))
                .getBytes(StandardCharsets.US_ASCII);
        byte[] more = ImageFiles.inserted(file, 2, ImageFiles.segment(0xE2, named));
        more = ImageFiles.inserted(more, 2, ImageFiles.segment(0xFE, ImageFiles.PROFILE));
        assertThat(ImageFiles.indexOf(more, ImageFiles.PROFILE)).isPositive();
        assertThat(ImageFiles.indexOf(new JpegFile(more).bare(), ImageFiles.PROFILE))
                .isNegative();
        assertThat(new JpegFile(more).bare()).isEqualTo(new JpegFile(file).bare());
        assertThat(ImageReader.read(more).pixels())
                .isEqualTo(ImageReader.read(file).pixels());
    }

    @Test
    @DisplayName("a JPEG of many scans, each of which costs a pass over the picture, and a progressive one are refused")
    void manyScans() throws IOException {
        byte[] file = ImageFiles.file(FINGER, "jpg", BufferedImage.TYPE_BYTE_GRAY);
        int scan = ImageFiles.indexOf(file, new byte[] {(byte) 0xFF, (byte) 0xDA});
        byte[] one = Arrays.copyOfRange(file, scan, file.length - 2);
        byte[] many = file;
        for (int i = 0; i < 4; i++) {
            many = ImageFiles.inserted(many, scan, one);
        }
        byte[] tooMany = many;
        assertThatExceptionOfType(UnreadableImage.class)
                .isThrownBy(() -> ImageReader.read(tooMany))
                .withMessageContaining("scans");
        ImageFiles.refused(progressive());
    }

    @Test
    @DisplayName("a JPEG of two frames, of none, of red, green and blue, or too big is refused before it is decoded")
    void broken() throws IOException {
        byte[] file = ImageFiles.file(FINGER, "jpg", BufferedImage.TYPE_3BYTE_BGR);
        int frame = ImageFiles.indexOf(file, new byte[] {(byte) 0xFF, (byte) 0xC0});
        byte[] frames = Arrays.copyOfRange(file, frame, frame + 19);
        ImageFiles.refused(ImageFiles.inserted(file, frame, frames));
        ImageFiles.refused(ImageFiles.inserted(
                Arrays.copyOf(file, frame), frame, Arrays.copyOfRange(file, frame + 19, file.length)));
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        ImageFiles.refused(ImageFiles.inserted(file, 2, ImageFiles.segment(0xEE, adobe)));
        byte[] big = file.clone();
        big[frame + 5] = 0x40;
        ImageFiles.refused(big);
    }

    private static byte[] progressive() throws IOException {
        BufferedImage picture = ImageFiles.plain(0x808080, BufferedImage.TYPE_INT_RGB);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        }
        writer.dispose();
        return file.toByteArray();
    }
}
