package dsg.vein;

import dsg.vein.features.Expectation;
import dsg.vein.features.VeinFeatures;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.finger.Quality;
import dsg.vein.finger.UnrolledFinger;
import dsg.vein.image.GrayImage;
import dsg.vein.image.ImageReader;
import dsg.vein.image.UnreadableImage;

/** Makes features of a sensor's images. Safe for use by several threads. */
public final class VeinReader {

    private final CaptureProfile profile;
    private final Expectation expectation;

    /** For one kind of sensor. */
    public VeinReader(CaptureProfile profile) {
        this(profile, Expectation.of(profile));
    }

    /** With another expectation than the one that comes with the product. */
    public VeinReader(CaptureProfile profile, Expectation expectation) {
        this.profile = profile;
        this.expectation = expectation;
    }

    /** What became of an image. */
    public sealed interface Reading {}

    /** It can be compared. */
    public record Acquired(VeinFeatures features, Quality quality) implements Reading {}

    /**
     * The quality gate refuses it; another image is needed.
     *
     * @param features what was read all the same, to measure what the gate is good for; never to be enrolled or accepted
     */
    public record Refused(Quality.Flaw flaw, Quality quality, VeinFeatures features) implements Reading {}

    /**
     * Reads an image file.
     *
     * @param file PNG, BMP, baseline JPEG or binary PGM
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
        UnrolledFinger finger = UnrolledFinger.of(image, profile);
        VeinFeatures features = VeinFeatures.of(finger, expectation);
        finger.skin().wipe();
        return finger.flaw()
                .<Reading>map(flaw -> new Refused(flaw, finger.quality(), features))
                .orElseGet(() -> new Acquired(features, finger.quality()));
    }
}
