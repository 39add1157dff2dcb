package dsg.vein.finger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dsg.vein.Fingers;
import dsg.vein.image.GrayImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnrolledFingerTest {

    private static final CaptureProfile PROFILE = CaptureProfile.TRANSMISSION_4_3;

    @Test
    @DisplayName("a finger is found whichever way it lies, and passes the quality gate")
    void found() {
        for (int sample = 0; sample < 5; sample++) {
            UnrolledFinger finger = UnrolledFinger.of(Fingers.image(sample, sample), PROFILE);
            assertThat(finger.flaw()).isEmpty();
            assertThat(finger.quality().residual()).isLessThan(3);
            assertThat(finger.quality().thickness()).isBetween(0.35, 0.65);
        }
    }

    @Test
    @DisplayName("no finger, noise, darkness, glare and half a finger are refused, each for its reason")
    void refused() {
        byte[] pixels = new byte[320 * 240];
        assertThat(flaw(pixels)).isEqualTo(Quality.Flaw.NO_FINGER);
        Arrays.fill(pixels, (byte) 255);
        assertThat(flaw(pixels)).isEqualTo(Quality.Flaw.NO_FINGER);
        new Random(1).nextBytes(pixels);
        assertThat(flaw(pixels)).isEqualTo(Quality.Flaw.NO_FINGER);
        assertThat(flaw(changed(0.12, 0))).isEqualTo(Quality.Flaw.TOO_DARK);
        assertThat(flaw(lifted())).isEqualTo(Quality.Flaw.BADLY_PLACED);
        assertThat(flaw(changed(8, 0))).isEqualTo(Quality.Flaw.TOO_BRIGHT);
        assertThat(flaw(stripe())).isEqualTo(Quality.Flaw.NO_VEINS);
    }

    @Test
    @DisplayName("another sensor is another profile: turned, bigger, and part of a wider picture")
    void anotherSensor() {
        GrayImage image = Fingers.image(3, 3);
        CaptureProfile standing = new CaptureProfile(
                "standing",
                CaptureProfile.Turn.QUARTER,
                new CaptureProfile.Region(0, 0, 1, 1),
                PROFILE.trusted(),
                PROFILE.upper(),
                PROFILE.lower(),
                PROFILE.thickness(),
                1);
        float[] lying = UnrolledFinger.of(image, PROFILE).skin().values();
        float[] turned = UnrolledFinger.of(standing(image), standing).skin().values();
        for (int i = 0; i < lying.length; i += 101) {
            assertThat((double) turned[i]).isCloseTo(lying[i], within(3.0));
        }
    }

    @Test
    @DisplayName("a profile that cannot be is refused")
    void badProfiles() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CaptureProfile.Range(0.5, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaptureProfile.Region(0, 0, 1.1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaptureProfile.Range(Double.NaN, 1));
        CaptureProfile.Range all = new CaptureProfile.Range(0, 1);
        CaptureProfile.Range thin = new CaptureProfile.Range(0.5, 0.51);
        CaptureProfile.Region whole = new CaptureProfile.Region(0, 0, 1, 1);
        CaptureProfile.Region narrow = new CaptureProfile.Region(0.5, 0, 0.55, 1);
        CaptureProfile.Region flat = new CaptureProfile.Region(0, 0.5, 1, 0.55);
        CaptureProfile.Range upper = PROFILE.upper();
        CaptureProfile.Range lower = PROFILE.lower();
        assertThat(profile("a-1", whole, all, upper, lower, 1).coverage()).isEqualTo(1);
        refused("../x", whole, all, upper, lower, 1);
        refused("", whole, all, upper, lower, 1);
        refused("a", narrow, all, upper, lower, 1);
        refused("a", flat, all, upper, lower, 1);
        refused("a", whole, thin, upper, lower, 1);
        refused("a", whole, all, thin, lower, 1);
        refused("a", whole, all, lower, upper, 1);
        refused("a", whole, all, upper, lower, 0.2);
        refused("a", whole, all, upper, lower, 1.01);
        refused("a", whole, all, upper, lower, Double.NaN);
    }

    @Test
    @DisplayName("quality that is no number is no quality")
    void noNumber() {
        double[] good = {1, 0.3, 0.5, 100, 8, 0.1};
        assertThat(quality(good).flaw(PROFILE)).isEmpty();
        for (int i = 0; i < good.length; i++) {
            double[] one = good.clone();
            one[i] = Double.NaN;
            assertThat(quality(one).flaw(PROFILE)).isPresent();
        }
    }

    private static Quality quality(double[] values) {
        return new Quality(values[0], values[1], values[2], values[3], values[4], values[5]);
    }

    private static void refused(
            String name,
            CaptureProfile.Region region,
            CaptureProfile.Range trusted,
            CaptureProfile.Range upper,
            CaptureProfile.Range lower,
            double coverage) {
        assertThatIllegalArgumentException().isThrownBy(() -> profile(name, region, trusted, upper, lower, coverage));
    }

    private static CaptureProfile profile(
            String name,
            CaptureProfile.Region region,
            CaptureProfile.Range trusted,
            CaptureProfile.Range upper,
            CaptureProfile.Range lower,
            double coverage) {
        return new CaptureProfile(
                name, CaptureProfile.Turn.NONE, region, trusted, upper, lower, PROFILE.thickness(), coverage);
    }

    private static Quality.Flaw flaw(byte[] pixels) {
        return UnrolledFinger.of(new GrayImage(320, 240, pixels), PROFILE)
                .flaw()
                .orElseThrow();
    }

    private static byte[] changed(double factor, int more) {
        byte[] pixels = Fingers.image(2, 2).pixels();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.clamp(Math.round((pixels[i] & 0xFF) * factor) + more, 0, 255);
        }
        return pixels;
    }

    /** A finger of which the sensor sees a thin slice. */
    private static byte[] lifted() {
        byte[] pixels = new byte[320 * 240];
        for (int i = 100 * 320; i < 140 * 320; i++) {
            pixels[i] = (byte) (100 + 30 * Math.sin(i % 320 / 7.0));
        }
        return pixels;
    }

    /** Two edges and hardly anything between them. */
    private static byte[] stripe() {
        byte[] pixels = new byte[320 * 240];
        for (int i = 60 * 320; i < 180 * 320; i++) {
            pixels[i] = (byte) (100 + i % 320 / 16);
        }
        return pixels;
    }

    /** Turned a quarter against the clock and twice as big. */
    private static GrayImage standing(GrayImage image) {
        byte[] pixels = new byte[480 * 640];
        for (int y = 0; y < 640; y++) {
            for (int x = 0; x < 480; x++) {
                pixels[y * 480 + x] = (byte) image.at(319 - y / 2, x / 2);
            }
        }
        return new GrayImage(480, 640, pixels);
    }
}
