package dsg.benchmarks.vein;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.vein.VeinReader;
import dsg.vein.features.VeinFeatures;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.synthetic.SyntheticFinger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchesTest {

    private static final VeinReader READER = new VeinReader(CaptureProfile.TRANSMISSION_4_3, image -> Optional.empty());

    @Test
    @DisplayName("a finger enrolled under several names is hit under each; one's own other fingers are no false hits")
    void hits() {
        Gallery gallery = gallery(List.of(new Gallery.Probe(0, features(1, 0))));
        assertThat(new Searches(gallery).lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("found at rank 1 100.000 %")
                        .contains("above the threshold 100.000 %"))
                .anySatisfy(line -> assertThat(line)
                        .contains("false hits on real fingers 50.000 % (1.258-98.742; 1) of 2, in searches 100"))
                .anySatisfy(line -> assertThat(line).contains("1 of 1 hit, in 1 of 1 searches"));
    }

    @Test
    @DisplayName("who shows another finger than the enrolled one is found neither at rank 1 nor above the threshold")
    void missed() {
        Gallery gallery = gallery(List.of(new Gallery.Probe(4, features(1, 0))));
        assertThat(new Searches(gallery).lines())
                .anySatisfy(line ->
                        assertThat(line).contains("found at rank 1 0.000 %").contains("above the threshold 0.000 %"))
                .anySatisfy(line -> assertThat(line).contains("; 3) of 3"));
    }

    /** One finger enrolled four times: twice as one subject's, as another's, as nobody's; and another finger. */
    private static Gallery gallery(List<Gallery.Probe> probes) {
        return new Gallery(
                List.of(
                        entry("0", Optional.of("a"), 1, 0),
                        entry("1", Optional.of("a"), 1, 1),
                        entry("2", Optional.of("b"), 1, 2),
                        entry("3", Optional.empty(), 1, 3),
                        entry("4", Optional.of("c"), 2, 0)),
                probes,
                new Gallery.Effort(0, 0));
    }

    private static Gallery.Entry entry(String name, Optional<String> subject, int finger, int sample) {
        return new Gallery.Entry(name, subject, List.of(features(finger, sample)));
    }

    private static VeinFeatures features(int finger, long sample) {
        if (READER.read(SyntheticFinger.of(finger, 0).image(sample)) instanceof VeinReader.Acquired seen) {
            return seen.features();
        }
        throw new AssertionError("not acquired");
    }
}
