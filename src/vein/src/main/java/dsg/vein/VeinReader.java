package dsg.vein;

import dsg.vein.attack.AttackCheck;
import dsg.vein.features.Expectation;
import dsg.vein.features.VeinFeatures;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.finger.Quality;
import dsg.vein.finger.UnrolledFinger;
import dsg.vein.image.GrayImage;
import dsg.vein.image.ImageReader;
import dsg.vein.image.UnreadableImage;
import java.util.Optional;

/**
 * Makes features of a sensor's images: first the check for attacks, then the quality gate. Safe for use by several threads, as
 * far as the check is.
 */
public final class VeinReader {

    private final CaptureProfile profile;
    private final Expectation expectation;
    private final AttackCheck check;

    /**
     * For one kind of sensor.
     *
     * @throws IllegalArgumentException when the product does not know what this sensor shows of any finger
     */
    public VeinReader(CaptureProfile profile, AttackCheck check) {
        this(profile, Expectation.of(profile), check);
    }

    /** With another expectation than the one that comes with the product. */
    public VeinReader(CaptureProfile profile, Expectation expectation, AttackCheck check) {
        this.profile = profile;
        this.expectation = expectation;
        this.check = check;
    }

    /** What became of an image. */
    public sealed interface Reading {}

    /** It can be compared; {@link Enrolment} and {@link Verification} take nothing else. */
    public record Acquired(VeinFeatures features, Quality quality) implements Reading {

        /** When it has been compared. */
        public void wipe() {
            features.wipe();
        }
    }

    /** The quality gate refuses it; another image is needed. */
    public record Refused(Quality.Flaw flaw, Quality quality) implements Reading {}

    /** The check does not believe it: not to be tried again unseen, but to be recorded. */
    public record Suspected(AttackCheck.Suspicion suspicion) implements Reading {}

    /**
     * Reads an image file.
     *
     * @param file PNG, BMP, baseline JPEG or binary PGM; it stays the caller's to wipe
     * @throws UnreadableImage when it is no image within the limits of {@link ImageReader}
     */
    public Reading read(byte[] file) throws UnreadableImage {
        GrayImage image = ImageReader.read(file);
        try {
            return read(image);
        } finally {
            image.wipe();
        }
    }

    /** Reads an image that was decoded elsewhere; it stays the caller's to wipe. */
    public Reading read(GrayImage image) {
        Optional<AttackCheck.Suspicion> suspicion = check.examine(image);
        if (suspicion.isPresent()) {
            return new Suspected(suspicion.get());
        }
        UnrolledFinger finger = UnrolledFinger.of(image, profile);
        try {
            return finger.flaw()
                    .<Reading>map(flaw -> new Refused(flaw, finger.quality()))
                    .orElseGet(() -> new Acquired(VeinFeatures.of(finger, expectation), finger.quality()));
        } finally {
            finger.skin().wipe();
        }
    }
}
