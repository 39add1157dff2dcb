package dsg.benchmarks;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures for people and for programs. */
final class Report {

    private Report() {}

    /** One object: {@code rows}, each with goal, what, ours, peer, ratio, limit and met; null where nothing was measured. */
    static String json(List<Row> rows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Row row : rows) {
            JsonObjectBuilder object = Json.createObjectBuilder()
                    .add("goal", row.goal().toString())
                    .add("what", row.what());
            add(object, "ours", row.ours());
            add(object, "peer", row.peer());
            add(object, "ratio", row.ratio());
            array.add(object.add("limit", row.limit()).add("met", row.met()));
        }
        return Json.createObjectBuilder().add("rows", array).build().toString();
    }

    /** What each contender took, as medians of the rounds. */
    static Stream<String> measurements(Results results) {
        String head = "%-24s %9s %12s %12s  %s".formatted("", "MB/s", "CPU-s/GB", "CPU-ms/file", "CPU-s/GB by server");
        return Stream.concat(
                Stream.of(head),
                results.all().entrySet().stream()
                        .collect(Collectors.groupingBy(
                                entry -> entry.getKey().load() + " "
                                        + entry.getKey().work(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                        .entrySet()
                        .stream()
                        .flatMap(group -> Stream.concat(
                                Stream.of("", group.getKey()),
                                group.getValue().stream().map(Report::measurement))));
    }

    /** The goals' table, one line each, and how far the physical floor is. */
    static Stream<String> goals(List<Row> rows) {
        return Stream.concat(
                Stream.of("%-5s %10s %10s %8s %9s  %-3s  %s".formatted("", "portal", "peer", "ratio", "limit", "", "")),
                rows.stream()
                        .map(row -> "%-5s %10s %10s %8s %2s %6s  %-3s  %s"
                                .formatted(
                                        row.goal(),
                                        number(row.ours()),
                                        number(row.peer()),
                                        number(row.ratio()),
                                        row.bound(),
                                        number(row.limit()),
                                        row.met() ? "✓" : "✗",
                                        row.what())));
    }

    /** Ours against what no implementation of this design can undercut. */
    static Stream<String> floors(Results results) {
        return Stream.of(
                        floor(results, Work.UPLOAD, Goals.UPLOAD_FLOOR),
                        floor(results, Work.DOWNLOAD, Goals.DOWNLOAD_FLOOR))
                .flatMap(each -> each);
    }

    private static Stream<String> floor(Results results, Work work, double floor) {
        return results
                .of(Load.LARGE, work, Contenders.PORTAL, usage -> usage.cpuSecondsWithout(Contenders.CLAMD))
                .map(samples -> samples.median() / Load.LARGE.gigabytes())
                .map(ours -> "物理的な下限 / physical floor, %s: %.2f CPU-s/GB; portal %.2f (× %.2f)"
                        .formatted(work, floor, ours, ours / floor))
                .stream();
    }

    private static String measurement(Map.Entry<Results.Key, List<Usage>> entry) {
        Results.Key key = entry.getKey();
        List<Usage> usages = entry.getValue();
        double gigabytes = key.load().gigabytes();
        double cpu = median(usages.stream().map(Usage::cpuSeconds));
        return "  %-22s %9.0f %12.3f %12s  %s"
                .formatted(
                        key.contender(),
                        gigabytes * 1000 / median(usages.stream().map(Usage::wallSeconds)),
                        cpu / gigabytes,
                        key.load() == Load.SMALL
                                ? number(cpu * 1000 / key.load().files())
                                : "",
                        byServer(usages, gigabytes));
    }

    private static String byServer(List<Usage> usages, double gigabytes) {
        return usages.getFirst().cpu().keySet().stream()
                .map(server -> "%s %.3f"
                        .formatted(
                                server,
                                median(usages.stream().map(usage -> usage.cpu().getOrDefault(server, 0.0)))
                                        / gigabytes))
                .collect(Collectors.joining(", "));
    }

    private static double median(Stream<Double> values) {
        return new Samples(values.toList()).median();
    }

    private static void add(JsonObjectBuilder object, String name, double value) {
        if (Double.isFinite(value)) {
            object.add(name, Math.round(value * 10_000) / 10_000.0);
        } else {
            object.addNull(name);
        }
    }

    private static String number(double value) {
        return Double.isFinite(value) ? "%.3f".formatted(value) : "-";
    }
}
