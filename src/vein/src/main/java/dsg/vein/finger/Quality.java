package dsg.vein.finger;

import java.util.Optional;

/**
 * What an image is worth, before anything is compared.
 *
 * @param residual the worse edge's median distance from its parabola, in pixels of a working image of 240 rows
 * @param strength the mean relative gradient along the edges
 * @param thickness of the finger, as a part of the image's height
 * @param brightness the unrolled finger's mean, 0 to 255
 * @param contrast the unrolled finger's standard deviation within small windows, in grey levels
 * @param saturated which part of the unrolled finger is as bright as its brightest point
 */
public record Quality(
        double residual, double strength, double thickness, double brightness, double contrast, double saturated) {

    /** Why an image is refused; the person at the sensor can do something about each. */
    public enum Flaw {
        NO_FINGER,
        BADLY_PLACED,
        TOO_DARK,
        TOO_BRIGHT,
        NO_VEINS
    }

    private static final double MOST_RESIDUAL = 5;
    private static final double LEAST_STRENGTH = 0.05;
    private static final double LEAST_BRIGHTNESS = 15;
    private static final double MOST_SATURATED = 0.6;
    private static final double LEAST_CONTRAST = 1;

    /** Skin is smooth; noise is not. */
    private static final double MOST_CONTRAST = 35;

    /** Empty when it is good; what is no number is not good. */
    Optional<Flaw> flaw(CaptureProfile profile) {
        if (!(strength >= LEAST_STRENGTH && contrast <= MOST_CONTRAST)) {
            return Optional.of(Flaw.NO_FINGER);
        }
        if (!(residual <= MOST_RESIDUAL && profile.thickness().holds(thickness))) {
            return Optional.of(Flaw.BADLY_PLACED);
        }
        if (!(brightness >= LEAST_BRIGHTNESS)) {
            return Optional.of(Flaw.TOO_DARK);
        }
        if (!(saturated <= MOST_SATURATED)) {
            return Optional.of(Flaw.TOO_BRIGHT);
        }
        return contrast >= LEAST_CONTRAST ? Optional.empty() : Optional.of(Flaw.NO_VEINS);
    }
}
