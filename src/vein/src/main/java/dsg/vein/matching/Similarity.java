package dsg.vein.matching;

import java.util.List;

/**
 * The two matchers' scores brought to one scale and added: by how many standard deviations, together, the pair is more alike
 * than two different fingers are on average.
 *
 * <p>Mean and deviation are constants of the product, measured once on fingers that take part in no evaluation: a score depends
 * on nothing but the two images.
 */
public record Similarity(Scale directions, Scale centreLines) {

    /** Features against features. */
    public static final Similarity PLAIN = new Similarity(new Scale(0.2224, 0.0326), new Scale(0.3428, 0.0447));

    /** What a protected template's code still says of the features, against features. */
    public static final Similarity PROTECTED = new Similarity(new Scale(0.1862, 0.0267), new Scale(0.2796, 0.0368));

    /** As they are the weaker of the two; chosen with the fingers that the constants were measured on. */
    private static final double CENTRE_LINES_WEIGHT = 0.7;

    /** What different fingers score with one matcher. */
    public record Scale(double mean, double deviation) {

        double of(double score) {
            return (score - mean) / deviation;
        }
    }

    /** The two matchers' scores as they are, each -1 to 1. */
    public record Scores(double directions, double centreLines) {}

    /** About 0 between different fingers; the higher the more alike. */
    public double of(PreparedFeatures enrolled, PreparedFeatures probe) {
        Scores scores = scores(enrolled, probe);
        return (directions.of(scores.directions()) + CENTRE_LINES_WEIGHT * centreLines.of(scores.centreLines()))
                / Math.sqrt(1 + CENTRE_LINES_WEIGHT * CENTRE_LINES_WEIGHT);
    }

    /** The best over the enrolled samples. */
    public double best(List<PreparedFeatures> enrolled, PreparedFeatures probe) {
        return enrolled.stream().mapToDouble(each -> of(each, probe)).max().orElse(Double.NEGATIVE_INFINITY);
    }

    public static Scores scores(PreparedFeatures enrolled, PreparedFeatures probe) {
        return new Scores(
                ElasticMatcher.score(enrolled.directions, probe.directions),
                ElasticMatcher.score(enrolled.centreLines, probe.centreLines));
    }
}
