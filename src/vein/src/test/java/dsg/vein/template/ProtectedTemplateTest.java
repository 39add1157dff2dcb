package dsg.vein.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dsg.vein.Enrolment;
import dsg.vein.Fingers;
import dsg.vein.features.VeinFeatures;
import dsg.vein.features.VeinField;
import dsg.vein.matching.Decision;
import dsg.vein.matching.PreparedFeatures;
import dsg.vein.matching.Similarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProtectedTemplateTest {

    private static final byte[] MASTER =
            "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int FINGERS = 8;

    @Test
    @DisplayName("a template survives being stored; with the most samples it takes no more than 32 KiB")
    void codec() throws BrokenTemplate {
        TemplateKey key = TemplateKey.derive(MASTER, "person", 7);
        List<VeinFeatures> samples = new ArrayList<>();
        for (int i = 0; i < ProtectedTemplate.MOST_SAMPLES; i++) {
            samples.add(Fingers.features(0, i % 3));
        }
        ProtectedTemplate template = ProtectedTemplate.enrol(samples, 9, key, new Random(1));
        byte[] bytes = template.encode();
        ProtectedTemplate read = ProtectedTemplate.decode(bytes);
        assertThat(bytes).hasSizeLessThanOrEqualTo(TemplateCodec.MOST_BYTES);
        assertThat(read).isEqualTo(template).hasSameHashCodeAs(template);
        assertThat(read.finger()).isEqualTo(9);
        assertThat(read.keyVersion()).isEqualTo(7);
        assertThat(read.open(key)).hasSize(ProtectedTemplate.MOST_SAMPLES);
    }

    @Test
    @DisplayName("a template changed in any byte is refused")
    void changed() {
        TemplateKey key = TemplateKey.derive(MASTER, "person", 0);
        byte[] bytes = ProtectedTemplate.enrol(Fingers.samples(0, 1), 0, key, new Random(1))
                .encode();
        for (int place = 0; place < bytes.length; place++) {
            byte[] changed = bytes.clone();
            changed[place] ^= 4;
            assertThatExceptionOfType(BrokenTemplate.class)
                    .isThrownBy(() -> ProtectedTemplate.decode(changed).open(key));
        }
    }

    @Test
    @DisplayName("keys of 32 bytes or more, versions from 0, fingers 0 to 9, 1 to 12 samples: nothing else")
    void limits() {
        TemplateKey key = TemplateKey.derive(MASTER, "person", 0);
        assertThatIllegalArgumentException().isThrownBy(() -> TemplateKey.derive(new byte[31], "person", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> TemplateKey.derive(MASTER, "person", -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProtectedTemplate.enrol(Fingers.samples(0, 1), 10, key, new Random(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProtectedTemplate.enrol(List.of(), 0, key, new Random(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProtectedTemplate.enrol(Fingers.samples(0, 13), 0, key, new Random(1)));
        assertThat(key).hasToString("TemplateKey[version 0]");
    }

    @Test
    @DisplayName("the same images under a new key version: the old code scores as another finger's does")
    void renewable() {
        for (int finger = 0; finger < FINGERS; finger++) {
            ProtectedTemplate old = template(finger, 0, 0);
            PreparedFeatures probe = new PreparedFeatures(Fingers.features(finger, 0));
            double before = score(old, key(finger, 0), probe);
            double after = score(old, key(finger, 1), probe);
            assertThat(before).isGreaterThan(Decision.THRESHOLD);
            assertThat(after).isLessThan(Decision.DOUBTFUL);
        }
    }

    @Test
    @DisplayName("two templates of one finger under two keys are no more alike than those of two fingers")
    void unlinkable() {
        List<Double> mated = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int one = 0; one < FINGERS; one++) {
            for (int other = 0; other < FINGERS; other++) {
                double alike = alike(template(one, 0, 0), template(other, 0, 1));
                (one == other ? mated : others).add(alike);
            }
        }
        // 12,288 bits: by chance, half of them agree, give or take 0.0045
        assertThat(mated).allSatisfy(alike -> assertThat(alike).isBetween(0.48, 0.52));
        assertThat(others).allSatisfy(alike -> assertThat(alike).isBetween(0.48, 0.52));
    }

    @Test
    @DisplayName("enrolled again under the same key, a finger gets another salt and unlike codes; both open")
    void enrolledAgain() throws BrokenTemplate {
        TemplateKey key = key(1, 0);
        ProtectedTemplate first =
                Enrolment.of(Fingers.acquiredSamples(1, 3), 0, key).orElseThrow();
        ProtectedTemplate second =
                Enrolment.of(Fingers.acquiredSamples(1, 3), 0, key).orElseThrow();
        assertThat(first.salt()).isNotEqualTo(second.salt());
        assertThat(alike(first, second)).isBetween(0.48, 0.52);
        PreparedFeatures probe = new PreparedFeatures(Fingers.features(1, 3));
        assertThat(Similarity.PROTECTED.best(first.open(key), probe)).isGreaterThan(Decision.THRESHOLD);
        assertThat(Similarity.PROTECTED.best(second.open(key), probe)).isGreaterThan(Decision.THRESHOLD);
    }

    @Test
    @DisplayName("a template with another's salt is refused, and its codes would say nothing with it")
    void anotherSalt() {
        TemplateKey key = key(1, 0);
        List<VeinFeatures> samples = Fingers.samples(1, 1);
        byte[] bytes = ProtectedTemplate.enrol(samples, 0, key, new Random(1)).encode();
        byte[] other = ProtectedTemplate.enrol(samples, 0, key, new Random(2)).encode();
        System.arraycopy(other, 12, bytes, 12, ProtectedTemplate.SALT);
        PreparedFeatures probe = new PreparedFeatures(samples.getFirst());
        assertThatExceptionOfType(BrokenTemplate.class)
                .isThrownBy(() -> ProtectedTemplate.decode(bytes).open(key));
        assertThat(decoded(bytes).readUnsealed(key))
                .allSatisfy(
                        read -> assertThat(Similarity.PROTECTED.of(read, probe)).isLessThan(Decision.DOUBTFUL));
    }

    private static ProtectedTemplate decoded(byte[] bytes) {
        try {
            return ProtectedTemplate.decode(bytes);
        } catch (BrokenTemplate e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("a part of the finger that shows nothing leaves no mark in the code")
    void nothingToSee() {
        VeinFeatures nothing =
                new VeinFeatures(new VeinField(new float[3200], new float[3200]), new VeinField(new float[3200]));
        ProtectedTemplate one = ProtectedTemplate.enrol(List.of(nothing), 0, key(1, 0), new Random(1));
        ProtectedTemplate other = ProtectedTemplate.enrol(List.of(nothing), 0, key(2, 0), new Random(1));
        assertThat(alike(one, other)).isBetween(0.48, 0.52);
    }

    private static ProtectedTemplate template(int finger, int sample, int version) {
        return ProtectedTemplate.enrol(
                List.of(Fingers.features(finger, sample)), 0, key(finger, version), new Random(1));
    }

    private static TemplateKey key(int person, int version) {
        return TemplateKey.derive(MASTER, "person " + person, version);
    }

    private static double score(ProtectedTemplate template, TemplateKey key, PreparedFeatures probe) {
        return Similarity.PROTECTED.best(template.readUnsealed(key), probe);
    }

    /** Which part of the codes' bits agrees. */
    private static double alike(ProtectedTemplate one, ProtectedTemplate other) {
        long[] ones = one.samples().getFirst().directions();
        long[] others = other.samples().getFirst().directions();
        int agree = 0;
        for (int i = 0; i < ones.length; i++) {
            agree += Long.SIZE - Long.bitCount(ones[i] ^ others[i]);
        }
        return (double) agree / (ones.length * Long.SIZE);
    }
}
