package dsg.benchmarks.vein;

import dsg.vein.matching.Decision;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One row of the report; rates are fractions.
 *
 * @param failureToAcquire which part of the images the quality gate or the reader refused
 */
record Run(String protocol, Templates templates, Rates rates, Share failureToAcquire, Times times) {

    private static final List<Map.Entry<String, Double>> FALSE_MATCH_RATES =
            List.of(Map.entry("1e-2", 1e-2), Map.entry("1e-3", 1e-3), Map.entry("1e-4", 1e-4), Map.entry("zero", 0.0));

    /**
     * Milliseconds of CPU time on one thread.
     *
     * @param extract features of an image file
     * @param match one comparison with one sample
     * @param verify a whole login: features of an image, the template decoded and opened, compared with all its samples
     */
    record Times(double extract, double match, double verify) {}

    JsonObjectBuilder json() {
        JsonObjectBuilder rejects = Json.createObjectBuilder();
        FALSE_MATCH_RATES.forEach(each -> add(rejects, each.getKey(), rates.falseReject(each.getValue())));
        JsonObjectBuilder millis = Json.createObjectBuilder();
        add(millis, "extract", times.extract());
        add(millis, "match", times.match());
        add(millis, "verify", times.verify());
        JsonObjectBuilder run = Json.createObjectBuilder()
                .add("protocol", protocol)
                .add("templates", templates.toString())
                .add("genuine", rates.genuine())
                .add("impostor", rates.impostor());
        add(run, "eer", rates.equalError());
        run.add("frr", rejects);
        add(run, "fta", failureToAcquire.rate());
        return run.add("ms", millis);
    }

    static String head() {
        return String.format(
                Locale.ROOT,
                "%-20s %-10s %8s %9s %7s  %-31s %6s  %s",
                "",
                "",
                "genuine",
                "impostor",
                "EER %",
                "FRR % at FMR 1e-2 1e-3 1e-4 0",
                "FTA %",
                "ms");
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-20s %-10s %8d %9d %7.3f  %7.3f %7.3f %7.3f %7.3f %6.2f  extract %.1f, match %.3f, verify %.1f",
                protocol,
                templates,
                rates.genuine(),
                rates.impostor(),
                100 * rates.equalError(),
                100 * rates.falseReject(1e-2),
                100 * rates.falseReject(1e-3),
                100 * rates.falseReject(1e-4),
                100 * rates.falseReject(0),
                100 * failureToAcquire.rate(),
                times.extract(),
                times.match(),
                times.verify());
    }

    /** Rates with bounds and counts; of the equal error rate, its genuine side. */
    String bounds() {
        String rejects = FALSE_MATCH_RATES.stream()
                .map(each -> each.getKey() + " " + rates.rejected(each.getValue()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%-20s %-10s EER %s; FRR %s",
                protocol,
                templates,
                rates.missed(rates.equalErrorThreshold()),
                rejects);
    }

    /** What the product's threshold gives, and where others would lie. */
    String atThreshold() {
        return String.format(
                Locale.ROOT,
                "%-20s %-10s FMR %s, FNMR %s; FMR 1e-4 from %.2f, 0 from %.2f",
                protocol,
                templates,
                rates.matched(Decision.THRESHOLD),
                rates.missed(Decision.THRESHOLD),
                rates.threshold(1e-4),
                rates.threshold(0));
    }

    private static void add(JsonObjectBuilder object, String name, double value) {
        if (Double.isFinite(value)) {
            object.add(name, value);
        } else {
            object.addNull(name);
        }
    }
}
