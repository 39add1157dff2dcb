package dsg.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rounds: in each, every contender does all its work, one after the other, beginning with another one each time, so that
 * whatever else the machine does meets all alike. The first round is not counted: it warms up, and what every server gives back
 * is compared with what it was given.
 */
final class Course {

    private final Options options;
    private final Map<Load, Payload> payloads;
    private final Results results = new Results();
    private final Consumer<String> progress;
    private int mark;
    private boolean counted;

    /** @param payloads the loads that somebody needs */
    Course(Options options, Map<Load, Payload> payloads, Consumer<String> progress) {
        this.options = options;
        this.payloads = payloads;
        this.progress = progress;
    }

    Results results() {
        return results;
    }

    /** @param scanner scans the large file alone in each round, where that is wanted */
    void rounds(List<Contender> contenders, Optional<Clamav> scanner) {
        for (int round = 0; round <= options.rounds(); round++) {
            counted = round > 0;
            List<Contender> order = new ArrayList<>(contenders);
            Collections.rotate(order, round);
            for (Load load : payloads.keySet()) {
                progress.accept("%s %d/%d  %s  load %s"
                        .formatted(
                                counted ? "測定 / round" : "準備 / warming up",
                                round,
                                options.rounds(),
                                load,
                                Machine.load()));
                Payload payload = fresh(load);
                for (Contender each : order) {
                    if (options.takesPart(each.name(), load)) {
                        measure(each, payload);
                    }
                }
                if (load == Load.LARGE) {
                    scanner.ifPresent(clamav -> scan(clamav, payload));
                }
            }
        }
    }

    /** Uploads to a portal that has just started: the first, and the third as a warm one. */
    void afterRestart(PortalServer portal) {
        progress.accept("再起動後 / after a restart  %s  load %s".formatted(Load.LARGE, Machine.load()));
        counted = true;
        add(Load.LARGE, Work.UPLOAD, Contenders.PORTAL_FIRST, uploadAndForget(portal));
        uploadAndForget(portal);
        add(Load.LARGE, Work.UPLOAD, Contenders.PORTAL_WARM, uploadAndForget(portal));
    }

    private Usage uploadAndForget(PortalServer portal) {
        Payload payload = fresh(Load.LARGE);
        portal.prepare();
        Meter meter = Meter.start(portal.processes());
        portal.upload(payload);
        Usage usage = meter.read();
        portal.awaitPublication(payload);
        portal.forget();
        return usage;
    }

    private void measure(Contender contender, Payload payload) {
        Load load = payload.load();
        contender.prepare();
        Meter meter = Meter.start(contender.processes());
        contender.upload(payload);
        add(load, Work.UPLOAD, contender.name(), meter.read());
        if (contender.publishesLater()) {
            contender.awaitPublication(payload);
            add(load, Work.PUBLICATION, contender.name(), meter.read());
        }
        contender.locate(payload);
        if (!counted) {
            contender.verify(payload);
        }
        meter = Meter.start(contender.processes());
        contender.download(payload);
        add(load, Work.DOWNLOAD, contender.name(), meter.read());
        contender.forget();
    }

    private void scan(Clamav clamav, Payload payload) {
        Meter meter = Meter.start(List.of(clamav.process()));
        payload.files().forEach(clamav::scan);
        add(payload.load(), Work.SCAN, Contenders.CLAMD, meter.read());
    }

    private void add(Load load, Work work, String contender, Usage usage) {
        if (counted) {
            results.add(new Results.Key(load, work, contender), usage);
        }
    }

    private Payload fresh(Load load) {
        mark++;
        return requireNonNull(payloads.get(load)).marked(mark);
    }
}
