package dsg.benchmarks;

import static dsg.benchmarks.Row.Bound.AT_LEAST;
import static dsg.benchmarks.Row.Bound.AT_MOST;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The goals, as comparisons of what was measured. The limits are the goals' own; whether they are met is only ever computed. */
final class Goals {

    /** What no implementation on this design can undercut, in CPU seconds per GB: nginx's TLS and copying, hash and cipher. */
    static final double UPLOAD_FLOOR = 1.9;

    /** The same for the way back: TLS and decryption. */
    static final double DOWNLOAD_FLOOR = 1.0;

    /** What the scan may add to a small file, in milliseconds of CPU. */
    private static final double SCAN_OF_SMALL = 0.8;

    private static final String PER_GB = "CPU-s/GB";
    private static final String SPEED = "MB/s";
    private static final String PER_FILE = "CPU-ms/file";

    private final Results results;

    Goals(Results results) {
        this.results = results;
    }

    List<Row> rows(Options options) {
        return Stream.of(Goal.values())
                .filter(options::wants)
                .flatMap(this::rows)
                .toList();
    }

    private Stream<Row> rows(Goal goal) {
        return switch (goal) {
            case G_U1 ->
                Stream.of(
                        cpu(goal, Work.UPLOAD, Contenders.NGINX, 2.2),
                        cpu(goal, Work.UPLOAD, Contenders.APACHE, 1.0),
                        cpu(goal, Work.UPLOAD, Contenders.RCLONE, 0.35));
            case G_U2 ->
                Stream.of(
                        speed(goal, Work.UPLOAD, Contenders.NGINX, 0.65),
                        speed(goal, Work.UPLOAD, Contenders.APACHE, 1.0),
                        speed(goal, Work.UPLOAD, Contenders.RCLONE, 2.5));
            case G_U3 -> scan(goal);
            case G_U4 -> Stream.of(restart(goal));
            case G_D1 ->
                Stream.of(
                        speed(goal, Work.DOWNLOAD, Contenders.NGINX, 0.85),
                        cpu(goal, Work.DOWNLOAD, Contenders.NGINX, 1.5),
                        speed(goal, Work.DOWNLOAD, Contenders.RCLONE, 2.0),
                        cpu(goal, Work.DOWNLOAD, Contenders.RCLONE, 0.3));
            case G_E1 -> atRest(goal);
            case G_S1 -> small(goal);
        };
    }

    private Row cpu(Goal goal, Work work, String peer, double limit) {
        return row(
                goal,
                "%s %s, %s, portal ≤ %s × %s".formatted(Load.LARGE, work, PER_GB, limit, peer),
                perGigabyte(Load.LARGE, work, Contenders.PORTAL),
                perGigabyte(Load.LARGE, work, peer),
                AT_MOST,
                limit);
    }

    private Row speed(Goal goal, Work work, String peer, double limit) {
        return row(
                goal,
                "%s %s, %s, portal ≥ %s × %s".formatted(Load.LARGE, work, SPEED, limit, peer),
                megabytesPerSecond(Load.LARGE, work, Contenders.PORTAL),
                megabytesPerSecond(Load.LARGE, work, peer),
                AT_LEAST,
                limit);
    }

    private Stream<Row> scan(Goal goal) {
        return Stream.of(
                row(
                        goal,
                        "%s %s, %s, portal ≤ 1.1 × (upload + clamd alone)"
                                .formatted(Load.LARGE, Work.PUBLICATION, PER_GB),
                        perGigabyte(Load.LARGE, Work.PUBLICATION, Contenders.PORTAL),
                        both(
                                perGigabyte(Load.LARGE, Work.UPLOAD, Contenders.PORTAL),
                                perGigabyte(Load.LARGE, Work.SCAN, Contenders.CLAMD),
                                Samples::plus),
                        AT_MOST,
                        1.1),
                row(
                        goal,
                        "%s %s, s, portal ≤ 1.15 × (upload + clamd alone)".formatted(Load.LARGE, Work.PUBLICATION),
                        figure(Load.LARGE, Work.PUBLICATION, Contenders.PORTAL, Usage::wallSeconds),
                        both(
                                figure(Load.LARGE, Work.UPLOAD, Contenders.PORTAL, Usage::wallSeconds),
                                figure(Load.LARGE, Work.SCAN, Contenders.CLAMD, Usage::wallSeconds),
                                Samples::plus),
                        AT_MOST,
                        1.15));
    }

    private Row restart(Goal goal) {
        return row(
                goal,
                "%s %s, %s, first after a restart ≥ 0.8 × warm".formatted(Load.LARGE, Work.UPLOAD, SPEED),
                megabytesPerSecond(Load.LARGE, Work.UPLOAD, Contenders.PORTAL_FIRST),
                megabytesPerSecond(Load.LARGE, Work.UPLOAD, Contenders.PORTAL_WARM),
                AT_LEAST,
                0.8);
    }

    private Stream<Row> atRest(Goal goal) {
        Optional<Samples> raw = perGigabyte(Load.LARGE, Work.UPLOAD, Contenders.RAW);
        Optional<Samples> hash = both(perGigabyte(Load.LARGE, Work.UPLOAD, Contenders.RAW_HASHED), raw, Samples::minus);
        Optional<Samples> ours = perGigabyte(Load.LARGE, Work.UPLOAD, Contenders.PORTAL);
        return Stream.of(
                row(
                        goal,
                        "%s %s, %s, AES + SHA-256, portal ≤ 1.5 × raw servlet"
                                .formatted(Load.LARGE, Work.UPLOAD, PER_GB),
                        ours,
                        raw,
                        AT_MOST,
                        1.5),
                row(
                        goal,
                        "%s %s, %s, AES alone (less what SHA-256 costs the raw servlet), portal ≤ 1.15 × raw servlet"
                                .formatted(Load.LARGE, Work.UPLOAD, PER_GB),
                        both(ours, hash, Samples::minus),
                        raw,
                        AT_MOST,
                        1.15),
                row(
                        goal,
                        "%s %s, %s, AES alone, portal ≤ 1.2 × raw servlet".formatted(Load.LARGE, Work.DOWNLOAD, PER_GB),
                        perGigabyte(Load.LARGE, Work.DOWNLOAD, Contenders.PORTAL),
                        perGigabyte(Load.LARGE, Work.DOWNLOAD, Contenders.RAW),
                        AT_MOST,
                        1.2));
    }

    private Stream<Row> small(Goal goal) {
        Optional<Samples> allowed = millisecondsPerFile(Work.UPLOAD, Contenders.APACHE)
                .map(apache -> apache.map(each -> 1.3 * each + SCAN_OF_SMALL));
        return Stream.of(
                row(
                        goal,
                        "%s %s, %s, portal ≤ 1.3 × Apache".formatted(Load.SMALL, Work.UPLOAD, PER_FILE),
                        millisecondsPerFile(Work.UPLOAD, Contenders.PORTAL),
                        millisecondsPerFile(Work.UPLOAD, Contenders.APACHE),
                        AT_MOST,
                        1.3),
                row(
                        goal,
                        "%s %s, %s, portal ≤ 1.3 × Apache + %s ms"
                                .formatted(Load.SMALL, Work.PUBLICATION, PER_FILE, SCAN_OF_SMALL),
                        millisecondsPerFile(Work.PUBLICATION, Contenders.PORTAL),
                        allowed,
                        AT_MOST,
                        1.0),
                row(
                        goal,
                        "%s %s, %s, portal ≤ 1.3 × Apache".formatted(Load.SMALL, Work.DOWNLOAD, PER_FILE),
                        millisecondsPerFile(Work.DOWNLOAD, Contenders.PORTAL),
                        millisecondsPerFile(Work.DOWNLOAD, Contenders.APACHE),
                        AT_MOST,
                        1.3));
    }

    private Row row(
            Goal goal, String what, Optional<Samples> ours, Optional<Samples> peer, Row.Bound bound, double limit) {
        Samples nothing = new Samples(List.of());
        return ours.isPresent() && peer.isPresent()
                ? Row.of(goal, what, ours.get(), peer.get(), bound, limit)
                : Row.of(goal, what, nothing, nothing, bound, limit);
    }

    private Optional<Samples> perGigabyte(Load load, Work work, String contender) {
        return figure(load, work, contender, usage -> cpu(work, usage) / load.gigabytes());
    }

    private Optional<Samples> millisecondsPerFile(Work work, String contender) {
        return figure(Load.SMALL, work, contender, usage -> cpu(work, usage) * 1000 / Load.SMALL.files());
    }

    private Optional<Samples> megabytesPerSecond(Load load, Work work, String contender) {
        return figure(load, work, contender, usage -> load.gigabytes() * 1000 / usage.wallSeconds());
    }

    private Optional<Samples> figure(Load load, Work work, String contender, ToDoubleFunction<Usage> figure) {
        return results.of(load, work, contender, figure);
    }

    /** clamd's work belongs to the scan: of many small files it scans the first while the last are still arriving. */
    private static double cpu(Work work, Usage usage) {
        return work == Work.UPLOAD ? usage.cpuSecondsWithout(Contenders.CLAMD) : usage.cpuSeconds();
    }

    private static Optional<Samples> both(
            Optional<Samples> first, Optional<Samples> second, BinaryOperator<Samples> how) {
        return first.flatMap(one -> second.map(other -> how.apply(one, other)));
    }
}
