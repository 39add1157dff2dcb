package dsg.agent.capture;

import dsg.protocol.capture.Capture;
import dsg.protocol.capture.CaptureRequest;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.finger.Quality;
import dsg.vein.finger.UnrolledFinger;
import dsg.vein.image.GrayImage;
import dsg.vein.image.PortableGraymap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The best of the frames that a sensor gives within two seconds: the server takes the one that fits better. */
final class BestFrames {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Enough to choose from: a sensor that is quick need not be waited for. */
    private static final int ENOUGH = 4;

    private final CaptureProfile profile;

    BestFrames(CaptureProfile profile) {
        this.profile = profile;
    }

    /** What came of it. */
    sealed interface Taken {}

    /** @param frames as PGM, the best one first */
    record Good(List<byte[]> frames) implements Taken {}

    /** @param flaw of the last frame */
    record Poor(Quality.Flaw flaw) implements Taken {}

    private record Frame(GrayImage image, Quality quality) {}

    Taken of(SensorDriver sensor, CaptureRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Frame> good = new ArrayList<>();
        Quality.Flaw last = Quality.Flaw.NO_FINGER;
        while (good.size() < ENOUGH && System.nanoTime() < end) {
            GrayImage image = sensor.frame(request);
            UnrolledFinger finger = UnrolledFinger.of(image, profile);
            finger.skin().wipe();
            if (finger.flaw().isEmpty()) {
                good.add(new Frame(image, finger.quality()));
            } else {
                last = finger.flaw().get();
                image.wipe();
            }
        }
        if (good.isEmpty()) {
            return new Poor(last);
        }
        good.sort(Comparator.comparingDouble((Frame frame) -> frame.quality().contrast())
                .reversed());
        List<byte[]> best = good.stream()
                .limit(Capture.MOST_FRAMES)
                .map(frame -> PortableGraymap.write(frame.image()))
                .toList();
        good.forEach(frame -> frame.image().wipe());
        return new Good(best);
    }
}
