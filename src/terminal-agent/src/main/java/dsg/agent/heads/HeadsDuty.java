package dsg.agent.heads;

import dsg.agent.Downloads;
import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.Shown;
import dsg.protocol.evidence.ExtractCheck;
import dsg.protocol.evidence.NotEvidence;
import dsg.protocol.evidence.TreeHead;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code heads}: asks the gateway for the newest head of its audit log with the proof that it continues the one that is kept here. One that
 * does not, or is signed by another key than the first, is kept apart and told, and the kept one stays the measure.
 */
public final class HeadsDuty implements Duty {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int MOST_BYTES = 1 << 16;

    private final Downloads downloads;
    private final Reports reports;
    private final KeptHeads kept;
    private String fault = "";

    /** @param folder where heads are kept; made where it is missing */
    public HeadsDuty(Downloads downloads, Reports reports, Path folder) {
        this.downloads = downloads;
        this.reports = reports;
        try {
            this.kept = new KeptHeads(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "heads";
    }

    /** It needs to be told nothing: whoever could forbid it is who it watches. */
    @Override
    public void apply(JsonObject part) {
        run();
    }

    @Override
    public void withhold() {
        // what is kept stays
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public List<Shown> shown() {
        return fault.isEmpty()
                ? List.of()
                : List.of(Shown.urgent("接続先の監査記録が、この端末の控えと続きません。", "セキュリティ窓口に連絡してください。控えは消さないでください。"));
    }

    /** Why the gateway's log is not the one that it was; empty while it is. */
    public String fault() {
        return fault;
    }

    /** How many entries the newest kept head stands for; 0 where none is kept yet. */
    public long size() {
        try {
            return kept.newest().map(TreeHead::size).orElse(0L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void run() {
        try {
            look(key());
        } catch (IOException away) {
            // the gateway is away, or has signed nothing yet: the next look asks again from the same head
            return;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private PublicKey key() throws IOException, InterruptedException {
        Optional<PublicKey> known = kept.key();
        if (known.isPresent()) {
            return known.get();
        }
        kept.keepKey(text("/agent/heads/key"));
        return kept.key().orElseThrow();
    }

    private void look(PublicKey key) throws IOException, InterruptedException {
        List<TreeHead> known = kept.newest().stream().toList();
        long after = known.isEmpty() ? 0 : known.getFirst().size();
        String shown = text("/agent/heads/" + after);
        try {
            ExtractCheck.Outcome outcome =
                    new ExtractCheck(key, known).check(new BufferedReader(new StringReader(shown)));
            if (outcome.faults().isEmpty()) {
                kept.keep(outcome.head());
                fault = "";
            } else {
                other(outcome.head(), after, String.join("; ", outcome.faults()));
            }
        } catch (NotEvidence unreadable) {
            throw new IOException(unreadable);
        }
    }

    private void other(TreeHead shown, long after, String why) throws IOException {
        fault = why;
        if (kept.keepOther(shown)) {
            reports.add(
                    "heads",
                    Json.createObjectBuilder()
                            .add("kept", after)
                            .add("shown", shown.text())
                            .add("fault", why)
                            .build());
        }
    }

    private String text(String path) throws IOException, InterruptedException {
        return new String(downloads.get(path, MOST_BYTES), StandardCharsets.UTF_8);
    }
}
