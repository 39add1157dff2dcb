package dsg.vein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dsg.vein.EnrolledFingers.Same;
import dsg.vein.VeinReader.Acquired;
import dsg.vein.features.VeinFeatures;
import dsg.vein.template.BrokenTemplate;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EnrolledFingersTest {

    private static final int SAMPLES = 3;
    private static final int PEOPLE = 12;

    private final TemplateKey key = TemplateKey.derive(new byte[32], "one", 0);
    private final TemplateKey otherKey = TemplateKey.derive(new byte[32], "other", 3);

    @Test
    @DisplayName(
            "a finger that was enrolled again, of other images, under another key and as another finger, is found; the"
                    + " one beside it is not")
    void found() throws BrokenTemplate {
        for (int person = 0; person < PEOPLE; person++) {
            List<ProtectedTemplate> first = List.of(template(person, 0, 1, key), template(person + 100, 0, 6, key));
            List<ProtectedTemplate> again =
                    List.of(template(person + 200, 0, 2, otherKey), template(person, 20, 7, otherKey));
            assertThat(same(first, again)).as("person %d", person).containsExactly(new Same(1, 7));
        }
    }

    @Test
    @DisplayName("fingers of different people are nobody's double")
    void strangers() throws BrokenTemplate {
        for (int one = 0; one < PEOPLE; one++) {
            for (int other = 0; other < PEOPLE; other++) {
                if (one != other) {
                    assertThat(same(List.of(template(one, 0, 1, key)), List.of(template(other, 0, 1, otherKey))))
                            .as("%d and %d", one, other)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    @DisplayName("what was not made with the key opens nothing to be compared")
    void foreignKey() {
        assertThatExceptionOfType(BrokenTemplate.class)
                .isThrownBy(() -> EnrolledFingers.open(List.of(template(1, 0, 1, otherKey)), key));
    }

    private List<Same> same(List<ProtectedTemplate> one, List<ProtectedTemplate> other) throws BrokenTemplate {
        try (EnrolledFingers enrolled = EnrolledFingers.open(one, key);
                EnrolledFingers others = EnrolledFingers.open(other, otherKey)) {
            return enrolled.sameAs(others);
        }
    }

    /** Of images from this number on, as far as they pass the gate. */
    private static ProtectedTemplate template(long person, long from, int finger, TemplateKey key) {
        List<VeinFeatures> samples = new ArrayList<>();
        for (long number = from; samples.size() < SAMPLES; number++) {
            if (Fingers.READER.read(Fingers.image(person, number)) instanceof Acquired acquired) {
                samples.add(acquired.features());
            }
        }
        return ProtectedTemplate.enrol(samples, finger, key, new Random(person + from));
    }
}
