package dsg.keycloak.vein;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.keycloak.vein.Comparison.Result;
import dsg.proof.Proves;
import dsg.protocol.VeinAnswer;
import dsg.protocol.VeinAnswer.State;
import dsg.protocol.VeinAnswer.Template;
import dsg.protocol.capture.Capture;
import dsg.protocol.capture.CaptureRequest;
import dsg.vein.Enrolment;
import dsg.vein.VeinReader;
import dsg.vein.VeinReader.Acquired;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.image.PortableGraymap;
import dsg.vein.synthetic.SyntheticFinger;
import dsg.vein.template.TemplateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a capture that has come through all checks is compared with. */
class ComparisonTest {

    private static final String PERSON = "架空 青子";
    private static final int FINGER = 1;
    private static final byte[] SECRET = new byte[32];
    private static final VeinReader READER = new VeinReader(CaptureProfile.TRANSMISSION_4_3, image -> Optional.empty());
    private static final String TEMPLATE = template("person-1");

    private final Comparison comparison = new Comparison();

    private static List<Long> good(String person, int finger, long from, int count) {
        SyntheticFinger grown = SyntheticFinger.of(person, finger);
        return LongStream.range(from, from + 100)
                .boxed()
                .filter(sample -> READER.read(grown.image(sample)) instanceof Acquired)
                .limit(count)
                .toList();
    }

    private static String template(String owner) {
        SyntheticFinger grown = SyntheticFinger.of(PERSON, FINGER);
        List<Acquired> samples = good(PERSON, FINGER, 0, 3).stream()
                .map(sample -> (Acquired) READER.read(grown.image(sample)))
                .toList();
        return Base64.getEncoder()
                .encodeToString(Enrolment.of(samples, FINGER, TemplateKey.derive(SECRET, owner, 0))
                        .orElseThrow()
                        .encode());
    }

    private static VeinAnswer enrolled(String person) {
        return new VeinAnswer(
                State.READY,
                person,
                0,
                Base64.getEncoder().encodeToString(SECRET),
                "ab".repeat(32),
                List.of(new Template(FINGER, TEMPLATE)));
    }

    private static Capture capture(String person, int finger, long from) {
        SyntheticFinger grown = SyntheticFinger.of(person, finger);
        return new Capture(
                new CaptureRequest("n".repeat(43), "a10000001", "s", "ab".repeat(32), FINGER),
                Instant.EPOCH,
                "simulated",
                good(person, finger, from, 2).stream()
                        .map(sample -> PortableGraymap.write(grown.image(sample)))
                        .toList());
    }

    @Test
    @Proves(value = "R22", says = "People log in with a vein and a password")
    @DisplayName("the enrolled finger is accepted, another finger of the person and another person's are not")
    void theEnrolledFingerAlone() {
        assertThat(comparison.of(capture(PERSON, FINGER, 1000), enrolled("person-1")))
                .isEqualTo(Result.ACCEPTED);
        assertThat(comparison.of(capture(PERSON, FINGER + 1, 1000), enrolled("person-1")))
                .isEqualTo(Result.REFUSED);
        assertThat(comparison.of(capture("架空 港", FINGER, 1000), enrolled("person-1")))
                .isEqualTo(Result.REFUSED);
    }

    @Test
    @DisplayName("frames that were seen before are suspected, whoever seals them anew")
    void replayed() {
        assertThat(comparison.of(capture(PERSON, FINGER, 2000), enrolled("person-1")))
                .isEqualTo(Result.ACCEPTED);
        assertThat(comparison.of(capture(PERSON, FINGER, 2000), enrolled("person-1")))
                .isEqualTo(Result.SUSPECTED);
    }

    @Test
    @DisplayName("a template that was made for another person opens nothing")
    void copied() {
        assertThat(comparison.of(capture(PERSON, FINGER, 3000), enrolled("person-2")))
                .isEqualTo(Result.BROKEN);
    }

    @Test
    @DisplayName("frames are wiped, whatever came of them, and what is no image is suspected")
    void wiped() {
        Capture capture = capture(PERSON, FINGER, 4000);
        comparison.of(capture, enrolled("person-2"));
        assertThat(capture.frames()).allSatisfy(frame -> assertThat(frame).containsOnly(0));

        Capture junk = new Capture(capture.request(), Instant.EPOCH, "simulated", List.of(new byte[] {1, 2, 3}));
        assertThat(comparison.of(junk, enrolled("person-1"))).isEqualTo(Result.SUSPECTED);
    }
}
