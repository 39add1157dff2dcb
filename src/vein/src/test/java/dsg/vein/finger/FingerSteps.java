package dsg.vein.finger;

import dsg.vein.image.GrayImage;
import dsg.vein.image.Plane;
import java.util.Map;

/** What comes between an image and the finger's skin. */
public final class FingerSteps {

    private FingerSteps() {}

    /** By what they are; float[]. */
    public static Map<String, Object> of(GrayImage image, CaptureProfile profile) {
        Plane framed = Framing.frame(image, profile);
        return Map.of("image, framed", framed.values(), "image, gradient", EdgeFinder.relativeGradient(framed));
    }
}
