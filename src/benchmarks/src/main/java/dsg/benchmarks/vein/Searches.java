package dsg.benchmarks.vein;

import dsg.vein.matching.Decision;
import dsg.vein.matching.PreparedFeatures;
import dsg.vein.matching.Similarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Is this finger enrolled already, under whatever name? Each probe against every template of a gallery, decoded, opened with its
 * own key and compared, as a check for duplicates would have to: no index finds the likely ones, since codes under different
 * keys have nothing in common.
 *
 * <p>A score depends on one template and the probe alone. So one search answers for both cases: the person enrolled, and, with
 * all of the person's templates left out, not enrolled. Only hits on other real people's fingers are false matches; how many
 * synthetic ones are hit says how the generator's fingers resemble people's, and nothing of accuracy.
 */
final class Searches {

    private final Gallery gallery;

    Searches(Gallery gallery) {
        this.gallery = gallery;
    }

    /** How many of the templates that a probe does not belong to are hit all the same. */
    private record Hits(Share comparisons, Share searches, double highest) {}

    List<String> lines() {
        long cpu = Stopwatch.processCpuNanos();
        long wall = System.nanoTime();
        List<Found> found = gallery.probes().stream().map(this::search).toList();
        Gallery.Effort effort = Gallery.Effort.since(cpu, wall);
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "検索 / %d searches, each %.2f s CPU, %.2f s wall on %d cores; %.3f ms CPU a template",
                found.size(),
                effort.cpu() / found.size(),
                effort.wall() / found.size(),
                Runtime.getRuntime().availableProcessors(),
                1e3 * effort.cpu() / found.size() / gallery.entries().size()));
        lines.add(String.format(
                Locale.ROOT,
                "登録済みの人 / people enrolled, threshold %.2f: found at rank 1 %s, above the threshold %s",
                Decision.THRESHOLD,
                share(found, Found::isFirst),
                share(found, Found::isHit)));
        Hits real = hits(found, false);
        lines.add(String.format(
                Locale.ROOT,
                "未登録の人 / people not enrolled: false hits on real fingers %s of %d, in searches %s, highest %.2f",
                real.comparisons(),
                real.comparisons().of(),
                real.searches(),
                real.highest()));
        Hits synthetic = hits(found, true);
        lines.add(String.format(
                Locale.ROOT,
                "人工の指（精度ではない）/ synthetic fingers, no accuracy: %d of %d hit, in %d of %d searches, highest %.2f",
                synthetic.comparisons().count(),
                synthetic.comparisons().of(),
                synthetic.searches().count(),
                synthetic.searches().of(),
                synthetic.highest()));
        return lines;
    }

    private Found search(Gallery.Probe probe) {
        PreparedFeatures shown = new PreparedFeatures(probe.features());
        double[] scores = gallery.entries().stream()
                .parallel()
                .mapToDouble(entry -> Similarity.PROTECTED.best(entry.open(), shown))
                .toArray();
        return new Found(gallery.entries(), probe.mate(), scores);
    }

    private static Share share(List<Found> found, Predicate<Found> which) {
        return new Share((int) found.stream().filter(which).count(), found.size());
    }

    private static Hits hits(List<Found> found, boolean synthetic) {
        List<Rates> others = found.stream()
                .map(each -> new Rates(new double[0], each.others(synthetic)))
                .toList();
        List<Share> hits =
                others.stream().map(rates -> rates.matched(Decision.THRESHOLD)).toList();
        int searches = (int) hits.stream().filter(each -> each.count() > 0).count();
        double highest =
                others.stream().mapToDouble(rates -> rates.threshold(0)).max().orElse(Double.NaN);
        return new Hits(Share.sum(hits), new Share(searches, found.size()), highest);
    }

    /** One probe's scores, by the gallery's entries. */
    private static final class Found {

        private final List<Gallery.Entry> entries;
        private final int mate;
        private final double[] scores;

        Found(List<Gallery.Entry> entries, int mate, double[] scores) {
            this.entries = entries;
            this.mate = mate;
            this.scores = scores;
        }

        boolean isFirst() {
            return IntStream.range(0, scores.length).noneMatch(entry -> entry != mate && scores[entry] >= scores[mate]);
        }

        boolean isHit() {
            return scores[mate] >= Decision.THRESHOLD;
        }

        /** Those with other people's fingers, real or synthetic. */
        double[] others(boolean synthetic) {
            Optional<String> own = entries.get(mate).subject();
            return IntStream.range(0, scores.length)
                    .filter(entry -> entries.get(entry).subject().isEmpty() == synthetic)
                    .filter(entry -> !entries.get(entry).subject().equals(own))
                    .mapToDouble(entry -> scores[entry])
                    .toArray();
        }
    }
}
