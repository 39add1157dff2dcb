package dsg.vein;

import dsg.vein.features.VeinFeatures;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.synthetic.SyntheticFinger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** Synthetic fingers, read once. */
public final class Fingers {

    public static final VeinReader READER = new VeinReader(CaptureProfile.TRANSMISSION_4_3);

    private record Picture(long finger, long sample) {}

    private static final Map<Picture, VeinFeatures> READ = new ConcurrentHashMap<>();

    private Fingers() {}

    public static VeinFeatures features(long finger, long sample) {
        return READ.computeIfAbsent(new Picture(finger, sample), Fingers::read);
    }

    /** The finger's first samples. */
    public static List<VeinFeatures> samples(long finger, int count) {
        return LongStream.range(0, count)
                .mapToObj(sample -> features(finger, sample))
                .toList();
    }

    private static VeinFeatures read(Picture picture) {
        return switch (READER.read(SyntheticFinger.of(picture.finger()).image(picture.sample()))) {
            case VeinReader.Acquired acquired -> acquired.features();
            case VeinReader.Refused refused -> throw new AssertionError(picture + ": " + refused);
        };
    }
}
