package dsg.vein.finger;

import java.util.regex.Pattern;

/**
 * How a sensor sees a finger. Another sensor is another profile and another expectation, no other code.
 *
 * @param name of the sensor or of its kind, of small letters, digits and hyphens
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

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** What an edge can be fitted to, as a part of the region's width, and where it can be looked for, of its height. */
    private static final double LEAST_TRUSTED = 0.2;

    private static final double LEAST_SEARCHED = 0.05;
    private static final double LEAST_REGION = 0.1;

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
        demand(NAME.matcher(name).matches(), "a name of letters, digits and hyphens");
        demand(region.right() - region.left() >= LEAST_REGION, "a wider region");
        demand(region.bottom() - region.top() >= LEAST_REGION, "a higher region");
        demand(trusted.width() >= LEAST_TRUSTED, "a longer stretch of edges");
        demand(Math.min(upper.width(), lower.width()) >= LEAST_SEARCHED, "more room for the edges");
        demand(upper.from() < lower.from() && upper.to() < lower.to(), "the upper edge above the lower one");
        demand(coverage > 0.2 && coverage <= 1, "a coverage from 0.2 to 1");
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("a profile needs " + what);
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

        double width() {
            return to - from;
        }

        boolean holds(double value) {
            return value >= from && value <= to;
        }
    }
}
