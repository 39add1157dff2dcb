package dsg.vein.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;

class ImageReaderFuzzTest {

    @FuzzTest(maxDuration = "5m")
    @DisplayName("whatever the bytes, they are an image within the limits or refused")
    void anyBytes(byte[] file) {
        try {
            GrayImage image = ImageReader.read(file);
            assertThat(Math.max(image.width(), image.height())).isLessThanOrEqualTo(GrayImage.LONGEST_SIDE);
            assertThat(Math.min(image.width(), image.height())).isGreaterThanOrEqualTo(GrayImage.SHORTEST_SIDE);
        } catch (UnreadableImage e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }
}
