package dsg.vein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dsg.vein.features.VeinFeatures;
import dsg.vein.image.GrayImage;
import dsg.vein.synthetic.SyntheticFinger;
import dsg.vein.template.BrokenTemplate;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final byte[] MASTER = new byte[32];

    @Test
    @DisplayName("A5, T26: a finger laid on anew matches its template, and no other finger's")
    void sameFingerMatches() throws BrokenTemplate {
        for (int finger = 0; finger < 4; finger++) {
            TemplateKey key = TemplateKey.derive(MASTER, "person " + finger, 0);
            ProtectedTemplate template =
                    Enrolment.of(Fingers.samples(finger, 3), finger, key).orElseThrow();
            for (int shown = 0; shown < 4; shown++) {
                double score = Verification.score(Fingers.features(shown, 3), template, key);
                if (shown == finger) {
                    assertThat(score).isGreaterThan(Verification.ACCEPTED);
                } else {
                    assertThat(score).isLessThan(Verification.ACCEPTED);
                }
            }
        }
    }

    @Test
    @DisplayName("A5: a finger that lies elsewhere, or in less light, is still itself")
    void laidOnOtherwise() throws BrokenTemplate {
        TemplateKey key = TemplateKey.derive(MASTER, "person", 0);
        ProtectedTemplate template = ProtectedTemplate.enrol(Fingers.samples(2, 3), 0, key);
        GrayImage image = SyntheticFinger.of(2).image(7);
        for (int along : new int[] {-24, 0, 24}) {
            for (double light : new double[] {0.5, 1}) {
                byte[] pixels = new byte[320 * 240];
                for (int i = 0; i < pixels.length; i++) {
                    int x = Math.clamp(i % 320 + along, 0, 319);
                    pixels[i] = (byte) Math.round(light * image.at(x, i / 320));
                }
                double score = Verification.score(features(new GrayImage(320, 240, pixels)), template, key);
                assertThat(score).isGreaterThan(Verification.ACCEPTED);
            }
        }
    }

    @Test
    @DisplayName(
            "A5: nothing that is no finger comes near to every template at once: smooth skin, stripes, grids, noise")
    void wolves() throws BrokenTemplate {
        TemplateKey key = TemplateKey.derive(MASTER, "person", 0);
        Random random = new Random(1);
        List<IntBinaryOperator> patterns = List.of(
                (x, y) -> 0,
                (x, y) -> (int) (20 * Math.sin(x / 6.0)),
                (x, y) -> (int) (20 * Math.sin(y / 6.0)),
                (x, y) -> (int) (20 * Math.sin((x + y) / 8.0)),
                (x, y) -> (int) (15 * Math.sin(x / 5.0) + 15 * Math.sin(y / 5.0)),
                (x, y) -> (int) (10 * random.nextGaussian()));
        for (int finger = 0; finger < 3; finger++) {
            ProtectedTemplate template = ProtectedTemplate.enrol(Fingers.samples(finger, 3), 0, key);
            for (IntBinaryOperator pattern : patterns) {
                assertThat(Verification.score(drawn(pattern), template, key)).isLessThan(Verification.ACCEPTED);
            }
        }
    }

    /** A finger's outline with a pattern on it, past the quality gate. */
    private static VeinFeatures drawn(IntBinaryOperator pattern) {
        byte[] pixels = new byte[320 * 240];
        for (int i = 60 * 320; i < 180 * 320; i++) {
            pixels[i] = (byte) (110 + pattern.applyAsInt(i % 320, i / 320));
        }
        return features(new GrayImage(320, 240, pixels));
    }

    private static VeinFeatures features(GrayImage image) {
        return switch (Fingers.READER.read(image)) {
            case VeinReader.Acquired acquired -> acquired.features();
            case VeinReader.Refused refused -> refused.features();
        };
    }

    @Test
    @DisplayName("A5: the same image gives the same template and the same score, every time")
    void deterministic() throws BrokenTemplate {
        TemplateKey key = TemplateKey.derive(MASTER, "person", 0);
        ProtectedTemplate one = ProtectedTemplate.enrol(Fingers.samples(1, 3), 0, key);
        ProtectedTemplate other = ProtectedTemplate.enrol(Fingers.samples(1, 3), 0, key);
        VeinFeatures probe = Fingers.features(1, 4);
        assertThat(one.encode()).isEqualTo(other.encode());
        assertThat(Verification.score(probe, one, key)).isEqualTo(Verification.score(probe, other, key));
    }

    @Test
    @DisplayName("A5: samples of two fingers make no template, nor does one image given thrice, nor do too few")
    void samplesBelongTogether() {
        TemplateKey key = TemplateKey.derive(MASTER, "person", 0);
        List<VeinFeatures> mixed = List.of(Fingers.features(0, 0), Fingers.features(0, 1), Fingers.features(1, 0));
        assertThat(Enrolment.of(mixed, 0, key)).isEmpty();
        List<VeinFeatures> twoPeople =
                List.of(Fingers.features(0, 0), Fingers.features(0, 1), Fingers.features(1, 0), Fingers.features(1, 1));
        assertThat(Enrolment.of(twoPeople, 0, key)).isEmpty();
        VeinFeatures once = Fingers.features(0, 0);
        assertThat(Enrolment.of(List.of(once, once, once), 0, key)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Enrolment.of(Fingers.samples(0, 2), 0, key));
    }

    @Test
    @DisplayName("A5: the template of another person, or of another version, is refused before it is compared")
    void anotherKey() {
        TemplateKey key = TemplateKey.derive(MASTER, "person", 0);
        ProtectedTemplate template = ProtectedTemplate.enrol(Fingers.samples(0, 1), 0, key);
        for (TemplateKey other :
                List.of(TemplateKey.derive(MASTER, "other", 0), TemplateKey.derive(MASTER, "person", 1))) {
            assertThatExceptionOfType(BrokenTemplate.class)
                    .isThrownBy(() -> Verification.score(Fingers.features(0, 1), template, other));
        }
    }

    @Test
    @DisplayName("T26: a second finger is asked for in doubt only, and both together decide")
    void secondFinger() {
        assertThat(Verification.decide(Verification.CERTAIN)).isEqualTo(Verification.Decision.ACCEPTED);
        assertThat(Verification.decide(Verification.DOUBTFUL)).isEqualTo(Verification.Decision.SECOND_FINGER);
        assertThat(Verification.decide(Math.nextDown(Verification.CERTAIN)))
                .isEqualTo(Verification.Decision.SECOND_FINGER);
        assertThat(Verification.decide(0)).isEqualTo(Verification.Decision.REFUSED);
        assertThat(Verification.decide(Double.NaN)).isEqualTo(Verification.Decision.REFUSED);
        assertThat(Verification.together(Verification.ACCEPTED, Verification.ACCEPTED))
                .isGreaterThan(Verification.ACCEPTED);
        assertThat(Verification.together(Verification.DOUBTFUL, 0)).isLessThan(Verification.ACCEPTED);
    }
}
