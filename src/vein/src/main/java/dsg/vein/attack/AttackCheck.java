package dsg.vein.attack;

import dsg.vein.image.GrayImage;
import java.util.Optional;

/**
 * Looks at an image before it is read; no {@link dsg.vein.VeinReader} is without one. A sensor that can tell living fingers
 * brings a check of its own.
 */
public interface AttackCheck {

    /** Why an image is not believed to come from a finger before the sensor. */
    enum Suspicion {
        /** Nearly all of it is black. */
        BLANK,
        /** Hardly any difference of brightness. */
        UNIFORM,
        /** Too few grey levels, or most of it at the ends of the scale: drawn, not taken. */
        OUT_OF_RANGE,
        /** Pixel by pixel the image of before: no sensor gives the same noise twice. */
        REPLAYED
    }

    /** Empty when nothing speaks against it, which proves nothing. */
    Optional<Suspicion> examine(GrayImage image);
}
