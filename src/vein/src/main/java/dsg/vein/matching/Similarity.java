package dsg.vein.matching;

/**
 * The two matchers' scores brought to one scale and added: by how many standard deviations, together, the pair is more alike
 * than two different fingers are on average.
 *
 * <p>Mean and deviation are constants of the product, measured once on fingers that take part in no evaluation: a score depends
 * on nothing but the two images.
 */
public enum Similarity {
    /** Features against features. */
    PLAIN(0.2224, 0.0326, 0.3428, 0.0447),
    /** What a protected template's code still says of the features, against features. */
    PROTECTED(0.1862, 0.0267, 0.2796, 0.0368);

    private static final double CENTRE_LINES_WEIGHT = 0.7;

    private final double directionsMean;
    private final double directionsDeviation;
    private final double centreLinesMean;
    private final double centreLinesDeviation;

    Similarity(double directionsMean, double directionsDeviation, double centreLinesMean, double centreLinesDeviation) {
        this.directionsMean = directionsMean;
        this.directionsDeviation = directionsDeviation;
        this.centreLinesMean = centreLinesMean;
        this.centreLinesDeviation = centreLinesDeviation;
    }

    /** The two matchers' scores as they are, each -1 to 1. */
    public record Scores(double directions, double centreLines) {}

    /** About 0 between different fingers; the higher the more alike. */
    public double of(PreparedFeatures enrolled, PreparedFeatures probe) {
        return fuse(scores(enrolled, probe));
    }

    public static Scores scores(PreparedFeatures enrolled, PreparedFeatures probe) {
        return new Scores(
                ElasticMatcher.score(enrolled.directions, probe.directions),
                ElasticMatcher.score(enrolled.centreLines, probe.centreLines));
    }

    private double fuse(Scores scores) {
        double directions = (scores.directions() - directionsMean) / directionsDeviation;
        double centreLines = (scores.centreLines() - centreLinesMean) / centreLinesDeviation;
        return (directions + CENTRE_LINES_WEIGHT * centreLines)
                / Math.sqrt(1 + CENTRE_LINES_WEIGHT * CENTRE_LINES_WEIGHT);
    }
}
