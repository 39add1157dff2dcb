package dsg.vein;

import dsg.vein.VeinReader.Acquired;
import dsg.vein.features.VeinFeatures;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.image.GrayImage;
import dsg.vein.synthetic.SyntheticFinger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** Synthetic fingers, each of another person, read once. */
public final class Fingers {

    /** Believes every image, so that one can be read as often as a test likes. */
    public static final VeinReader READER = new VeinReader(CaptureProfile.TRANSMISSION_4_3, image -> Optional.empty());

    private record Picture(long finger, long sample) {}

    private static final Map<Picture, Acquired> READ = new ConcurrentHashMap<>();

    private Fingers() {}

    public static GrayImage image(long finger, long sample) {
        return SyntheticFinger.of(finger, 0).image(sample);
    }

    public static Acquired acquired(long finger, long sample) {
        return READ.computeIfAbsent(new Picture(finger, sample), Fingers::read);
    }

    /** The finger's first samples. */
    public static List<Acquired> acquiredSamples(long finger, int count) {
        return LongStream.range(0, count)
                .mapToObj(sample -> acquired(finger, sample))
                .toList();
    }

    public static VeinFeatures features(long finger, long sample) {
        return acquired(finger, sample).features();
    }

    /** The finger's first samples. */
    public static List<VeinFeatures> samples(long finger, int count) {
        return acquiredSamples(finger, count).stream().map(Acquired::features).toList();
    }

    /** For images of which a test knows that they pass the quality gate. */
    public static Acquired read(GrayImage image) {
        return switch (READER.read(image)) {
            case Acquired acquired -> acquired;
            case VeinReader.Refused refused -> throw new AssertionError(refused);
            case VeinReader.Suspected suspected -> throw new AssertionError(suspected);
        };
    }

    private static Acquired read(Picture picture) {
        return read(image(picture.finger(), picture.sample()));
    }
}
