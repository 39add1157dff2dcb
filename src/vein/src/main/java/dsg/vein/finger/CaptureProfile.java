package dsg.vein.finger;

/**
 * How a sensor sees a finger. Another sensor is another profile, no other code.
 *
 * @param name of the sensor or of its kind
 * @param turn what brings the finger to lie along the rows, its tip to the right
 * @param region the part of the turned image that can show the finger
 * @param trusted from which to which part of the region's width the finger's edges are looked for: beyond, the device's frame
 *     may look like one
 * @param upper where, as parts of the region's height, the upper edge may be
 * @param lower the same for the lower edge
 * @param thickness how thick a finger is, as parts of the region's height
 * @param coverage how much of the region's width is unrolled, around its middle; its scale along the finger follows from it
 */
public record CaptureProfile(
        String name,
        Turn turn,
        Region region,
        Range trusted,
        Range upper,
        Range lower,
        Range thickness,
        double coverage) {

    /** Transmitted near-infrared light, a finger across the whole of a 4:3 image between the jaws of the device. */
    public static final CaptureProfile TRANSMISSION_4_3 = new CaptureProfile(
            "transmission-4-3",
            Turn.NONE,
            new Region(0, 0, 1, 1),
            new Range(0.05, 0.85),
            new Range(0.04, 0.54),
            new Range(0.46, 0.96),
            new Range(0.25, 0.85),
            1.0);

    public CaptureProfile {
        if (!(coverage > 0.2 && coverage <= 1)) {
            throw new IllegalArgumentException("coverage " + coverage);
        }
    }

    /** Clockwise. */
    public enum Turn {
        NONE,
        QUARTER,
        HALF,
        THREE_QUARTERS
    }

    /** Parts of width and height, from 0 to 1. */
    public record Region(double left, double top, double right, double bottom) {

        public Region {
            new Range(left, right);
            new Range(top, bottom);
        }
    }

    /** From and to, between 0 and 1. */
    public record Range(double from, double to) {

        public Range {
            if (!(from >= 0 && from < to && to <= 1)) {
                throw new IllegalArgumentException(from + " to " + to);
            }
        }

        boolean holds(double value) {
            return value >= from && value <= to;
        }
    }
}
