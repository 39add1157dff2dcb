package dsg.vein.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dsg.vein.Fingers;
import dsg.vein.VeinReader;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.finger.UnrolledFinger;
import dsg.vein.image.Plane;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VeinFeaturesTest {

    private static final int MIDDLE = VeinField.WIDTH * VeinField.HEIGHT / 2 + VeinField.WIDTH / 2;

    @Test
    @DisplayName("a vein's direction comes out as its doubled angle, whichever end one starts at")
    void directions() {
        float[] along = at(RidgeField.of(vein(0)), MIDDLE);
        float[] across = at(RidgeField.of(vein(90)), MIDDLE);
        float[] oblique = at(RidgeField.of(vein(45)), MIDDLE);
        assertThat(along[0]).isGreaterThan(0.5f);
        assertThat(along[1]).isCloseTo(0, within(0.1f));
        assertThat(across[0]).isLessThan(-0.5f);
        assertThat(across[1]).isCloseTo(0, within(0.1f));
        assertThat(oblique[0]).isCloseTo(0, within(0.1f));
        assertThat(oblique[1]).isGreaterThan(0.5f);
        assertThat(at(RidgeField.of(vein(225)), MIDDLE)).isEqualTo(oblique);
    }

    @Test
    @DisplayName("centre lines lie where the vein does, and nowhere on smooth skin")
    void centreLines() {
        float[] lines = MaximumCurvature.of(vein(0)).parts()[0];
        float near = 0;
        float far = 0;
        for (int i = 0; i < lines.length; i++) {
            if (Math.abs(Math.floorDiv(i, VeinField.WIDTH) - 20) <= 3) {
                near += lines[i];
            } else {
                far += lines[i];
            }
        }
        assertThat(near).isGreaterThan(10);
        assertThat(far).isLessThan(near / 50);
        assertThat(MaximumCurvature.of(new Plane(160, 80)).parts()[0]).containsOnly(0);
    }

    @Test
    @DisplayName("what any finger shows is taken away: of a finger that is the average one nothing is left")
    void expectation() {
        List<UnrolledFinger> fingers = IntStream.range(0, 3)
                .mapToObj(i -> UnrolledFinger.of(Fingers.image(i, 1), CaptureProfile.TRANSMISSION_4_3))
                .toList();
        Expectation mean = Expectation.learn(fingers.stream()
                .map(each -> VeinFeatures.of(each, Expectation.none()))
                .toList());
        List<float[]> rests = fingers.stream()
                .map(each -> VeinFeatures.of(each, mean).centreLines().parts()[0])
                .toList();
        byte[] bytes = mean.bytes();
        for (int i = 0; i < VeinField.PLACES; i++) {
            float rest = (rests.get(0)[i] + rests.get(1)[i] + rests.get(2)[i]) / 3;
            if (bytes[2 * VeinField.PLACES + i] < Byte.MAX_VALUE) {
                assertThat(rest).isCloseTo(0, within(1 / 256f));
            }
        }
        assertThat(bytes).isNotEqualTo(Expectation.none().bytes());
    }

    @Test
    @DisplayName("the sensor's expectation comes with the product; without one, or with a broken one, nothing is read")
    void shipped() {
        assertThat(Expectation.of(CaptureProfile.TRANSMISSION_4_3).bytes())
                .isNotEqualTo(Expectation.none().bytes());
        CaptureProfile known = CaptureProfile.TRANSMISSION_4_3;
        CaptureProfile unknown = new CaptureProfile(
                "unknown",
                known.turn(),
                known.region(),
                known.trusted(),
                known.upper(),
                known.lower(),
                known.thickness(),
                known.coverage());
        assertThatIllegalArgumentException().isThrownBy(() -> new VeinReader(unknown, image -> Optional.empty()));
        byte[] broken = new byte[100];
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.read(broken));
    }

    @Test
    @DisplayName("the rim of an overexposed patch is no vein")
    void glare() {
        Plane skin = vein(0);
        for (int y = 10; y < 30; y++) {
            for (int x = 60; x < 100; x++) {
                skin.values()[y * skin.width() + x] = 250;
            }
        }
        UnrolledFinger finger = UnrolledFinger.of(Fingers.image(1, 1), CaptureProfile.TRANSMISSION_4_3);
        VeinField directions = VeinFeatures.of(
                        new UnrolledFinger(skin, finger.quality(), finger.flaw()), Expectation.none())
                .directions();
        assertThat(at(directions, 10 * VeinField.WIDTH + 40)).containsOnly(0);
        assertThat(at(directions, MIDDLE)[0]).isGreaterThan(0.3f);
    }

    private static float[] at(VeinField directions, int place) {
        return new float[] {directions.parts()[0][place], directions.parts()[1][place]};
    }

    /** A dark line, darkest in the middle; degrees from the finger's axis, downwards. */
    private static Plane vein(int degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        Plane skin = new Plane(160, 80);
        for (int i = 0; i < skin.values().length; i++) {
            double far = s * (i % 160 - 80.5) - c * (Math.floorDiv(i, 160) - 40.5);
            double middle = Math.hypot(i % 160 - 80, Math.floorDiv(i, 160) - 40);
            double dark = 20 + 20 * Math.exp(-middle * middle / 900);
            skin.values()[i] = (float) (100 - dark * Math.exp(-far * far / 6));
        }
        return skin;
    }
}
