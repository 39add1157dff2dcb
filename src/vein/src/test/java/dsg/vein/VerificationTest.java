package dsg.vein;

import static dsg.vein.matching.Decision.ACCEPTED;
import static dsg.vein.matching.Decision.REFUSED;
import static dsg.vein.matching.Decision.SECOND_FINGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dsg.vein.VeinReader.Acquired;
import dsg.vein.Verification.Shown;
import dsg.vein.image.GrayImage;
import dsg.vein.matching.Decision;
import dsg.vein.template.BrokenTemplate;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final TemplateKey KEY = TemplateKey.derive(new byte[32], "person", 0);

    @Test
    @DisplayName("a finger laid on anew matches its template, and no other finger's")
    void sameFingerMatches() throws BrokenTemplate {
        for (int finger = 0; finger < 4; finger++) {
            ProtectedTemplate template = template(finger, finger);
            for (int shown = 0; shown < 4; shown++) {
                assertThat(Verification.oneFinger(new Shown(Fingers.acquired(shown, 3), template), KEY))
                        .isEqualTo(shown == finger ? ACCEPTED : REFUSED);
            }
        }
    }

    @Test
    @DisplayName("a finger that lies elsewhere, or in less light, is still itself")
    void laidOnOtherwise() throws BrokenTemplate {
        ProtectedTemplate template = template(2, 0);
        GrayImage image = Fingers.image(2, 7);
        for (int along : new int[] {-24, 0, 24}) {
            for (double light : new double[] {0.5, 1}) {
                byte[] pixels = new byte[320 * 240];
                for (int i = 0; i < pixels.length; i++) {
                    int x = Math.clamp(i % 320 + along, 0, 319);
                    pixels[i] = (byte) Math.round(light * image.at(x, i / 320));
                }
                Acquired moved = Fingers.read(new GrayImage(320, 240, pixels));
                assertThat(Verification.oneFinger(new Shown(moved, template), KEY))
                        .isEqualTo(ACCEPTED);
            }
        }
    }

    @Test
    @DisplayName("nothing that is no finger comes near to every template at once: smooth skin, stripes, grids, noise")
    void wolves() throws BrokenTemplate {
        Random random = new Random(1);
        List<IntBinaryOperator> patterns = List.of(
                (x, y) -> 0,
                (x, y) -> (int) (20 * Math.sin(x / 6.0)),
                (x, y) -> (int) (20 * Math.sin(y / 6.0)),
                (x, y) -> (int) (20 * Math.sin((x + y) / 8.0)),
                (x, y) -> (int) (15 * Math.sin(x / 5.0) + 15 * Math.sin(y / 5.0)),
                (x, y) -> (int) (10 * random.nextGaussian()));
        for (int finger = 0; finger < 3; finger++) {
            ProtectedTemplate template = template(finger, 0);
            int compared = 0;
            for (IntBinaryOperator pattern : patterns) {
                if (Fingers.READER.read(drawn(pattern)) instanceof Acquired probe) {
                    assertThat(Verification.score(new Shown(probe, template), KEY))
                            .isLessThan(Decision.THRESHOLD);
                    compared++;
                }
            }
            assertThat(compared).isEqualTo(patterns.size() - 1);
        }
    }

    @Test
    @DisplayName("image and stored template give the same score to the last bit, whoever works it out anew")
    void sameScore() throws BrokenTemplate {
        byte[] stored = ProtectedTemplate.enrol(Fingers.samples(1, 3), 0, KEY, new Random(1))
                .encode();
        double[] scores = new double[2];
        for (int i = 0; i < scores.length; i++) {
            Acquired probe = Fingers.read(Fingers.image(1, 4));
            TemplateKey key = TemplateKey.derive(new byte[32], "person", 0);
            scores[i] = Verification.score(new Shown(probe, ProtectedTemplate.decode(stored)), key);
        }
        assertThat(scores[0]).isEqualTo(scores[1]).isEqualTo(21.429081908441606);
    }

    @Test
    @DisplayName("samples of two fingers make no template, nor does one image given thrice, nor do too few")
    void samplesBelongTogether() {
        assertThat(Enrolment.of(Fingers.acquiredSamples(0, 3), 0, KEY)).isPresent();
        List<Acquired> mixed = List.of(Fingers.acquired(0, 0), Fingers.acquired(0, 1), Fingers.acquired(1, 0));
        assertThat(Enrolment.of(mixed, 0, KEY)).isEmpty();
        List<Acquired> twoPeople =
                List.of(Fingers.acquired(0, 0), Fingers.acquired(0, 1), Fingers.acquired(1, 0), Fingers.acquired(1, 1));
        assertThat(Enrolment.of(twoPeople, 0, KEY)).isEmpty();
        Acquired once = Fingers.acquired(0, 0);
        assertThat(Enrolment.of(List.of(once, once, once), 0, KEY)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Enrolment.of(Fingers.acquiredSamples(0, 2), 0, KEY));
    }

    @Test
    @DisplayName("the template of another person, or of another version, is refused before it is compared")
    void anotherKey() {
        Shown shown = new Shown(Fingers.acquired(0, 3), template(0, 0));
        Shown second = new Shown(Fingers.acquired(0, 4), template(0, 1));
        for (TemplateKey other :
                List.of(TemplateKey.derive(new byte[32], "other", 0), TemplateKey.derive(new byte[32], "person", 1))) {
            assertThatExceptionOfType(BrokenTemplate.class).isThrownBy(() -> Verification.oneFinger(shown, other));
            assertThatExceptionOfType(BrokenTemplate.class).isThrownBy(() -> Verification.firstFinger(shown, other));
            assertThatExceptionOfType(BrokenTemplate.class)
                    .isThrownBy(() -> Verification.bothFingers(shown, second, other));
        }
    }

    @Test
    @DisplayName("a clear first finger is enough, another one's is refused whatever the second, both in doubt")
    void secondFinger() throws BrokenTemplate {
        Shown clear = new Shown(Fingers.acquired(0, 3), template(0, 1));
        Shown doubtful = doubtful(0, template(0, 1));
        Shown strange = new Shown(stranger(template(0, 1)), template(0, 1));
        Shown second = new Shown(Fingers.acquired(1, 3), template(1, 2));
        Shown strangeSecond = new Shown(stranger(template(1, 2)), template(1, 2));
        assertThat(Verification.firstFinger(clear, KEY)).isEqualTo(ACCEPTED);
        assertThat(Verification.firstFinger(doubtful, KEY)).isEqualTo(SECOND_FINGER);
        assertThat(Verification.firstFinger(strange, KEY)).isEqualTo(REFUSED);
        assertThat(Verification.bothFingers(clear, strangeSecond, KEY)).isEqualTo(ACCEPTED);
        assertThat(Verification.bothFingers(doubtful, second, KEY)).isEqualTo(ACCEPTED);
        assertThat(Verification.bothFingers(doubtful, strangeSecond, KEY)).isEqualTo(REFUSED);
        assertThat(Verification.bothFingers(strange, second, KEY)).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("one finger is not two, neither in the templates nor before the sensor")
    void twoFingersAreTwo() throws BrokenTemplate {
        Shown first = doubtful(0, template(0, 1));
        Shown again = new Shown(Fingers.acquired(0, 3), first.enrolled());
        assertThatIllegalArgumentException().isThrownBy(() -> Verification.bothFingers(first, again, KEY));
        Shown sameImage = new Shown(first.probe(), template(0, 2));
        assertThat(Verification.bothFingers(first, sameImage, KEY)).isEqualTo(REFUSED);
    }

    private static ProtectedTemplate template(int finger, int name) {
        return ProtectedTemplate.enrol(Fingers.samples(finger, 3), name, KEY, new Random(10 * finger + name));
    }

    /** Made up fingers are more alike than people's are: one that is not. */
    private static Acquired stranger(ProtectedTemplate template) throws BrokenTemplate {
        for (int finger = 5; finger < 20; finger++) {
            Acquired probe = Fingers.acquired(finger, 3);
            if (Verification.score(new Shown(probe, template), KEY) < 1) {
                return probe;
            }
        }
        throw new AssertionError("all alike");
    }

    /** The finger in a picture that gets noisier until its score alone does not suffice. */
    private static Shown doubtful(int finger, ProtectedTemplate template) throws BrokenTemplate {
        for (int noise = 4; noise < 80; noise += 2) {
            Random random = new Random(noise);
            byte[] pixels = Fingers.image(finger, 3).pixels();
            for (int i = 0; i < pixels.length; i++) {
                long grey = Math.round((pixels[i] & 0xFF) + noise * random.nextGaussian());
                pixels[i] = (byte) Math.clamp(grey, 0, 255);
            }
            if (Fingers.READER.read(new GrayImage(320, 240, pixels)) instanceof Acquired probe) {
                Shown shown = new Shown(probe, template);
                double score = Verification.score(shown, KEY);
                if (score > 4.5 && score < Decision.THRESHOLD) {
                    return shown;
                }
            }
        }
        throw new AssertionError("never in doubt");
    }

    /** Skin between two edges as straight as a finger's, with a pattern on it. */
    private static GrayImage drawn(IntBinaryOperator pattern) {
        byte[] pixels = new byte[320 * 240];
        IntStream.range(60 * 320, 180 * 320)
                .forEach(i -> pixels[i] = (byte) (100 + pattern.applyAsInt(i % 320, i / 320)));
        return new GrayImage(320, 240, pixels);
    }
}
