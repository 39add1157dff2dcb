package dsg.vein.matching;

/**
 * What scores decide. One finger decides when its score is clear; where a second one is enrolled it is asked for in doubt, and
 * both together decide. How the thresholds came about: {@code src/docs/adr/0010-vein-matcher.md}.
 *
 * <p>A score that is no number is refused.
 */
public enum Decision {
    ACCEPTED,
    SECOND_FINGER,
    REFUSED;

    /** The operating threshold. */
    public static final double THRESHOLD = 6;

    /** From here on the first of two fingers is enough. */
    public static final double CERTAIN = 8;

    /** From here to {@link #CERTAIN} a second finger is asked for. */
    public static final double DOUBTFUL = 3.5;

    /** What two people's templates score where somebody has to look whether they are one: a search compares with everybody. */
    static final double SEARCH = 7;

    /** Whether two templates are of one finger, as far as a search says so; it is for people to decide by, never by itself. */
    public static boolean isOneFinger(double score) {
        return score >= SEARCH;
    }

    /** Of a person with one finger enrolled. */
    public static Decision ofOne(double score) {
        return score >= THRESHOLD ? ACCEPTED : REFUSED;
    }

    /** Of the first finger of a person with two. */
    public static Decision ofFirst(double score) {
        if (score >= CERTAIN) {
            return ACCEPTED;
        }
        return score >= DOUBTFUL ? SECOND_FINGER : REFUSED;
    }

    /** Of both: where the first was clear, it is the answer. */
    public static Decision ofBoth(double first, double second) {
        Decision alone = ofFirst(first);
        return alone == SECOND_FINGER ? ofOne(together(first, second)) : alone;
    }

    /** Both fingers' scores as one, on the scale of {@link #THRESHOLD}. */
    public static double together(double first, double second) {
        return (first + second) / Math.sqrt(2);
    }
}
