package dsg.agent.erasure;

import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.Shown;
import dsg.protocol.signed.Jws;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Erases at shutdown and at the start what people have left, and says so by a record that the terminal's own key has signed. While the
 * security office holds the terminal as evidence nothing is erased, and that survives restarts and a policy that is over (T29).
 */
public final class ErasureDuty implements Duty {

    /** Of the record, in its header. */
    public static final String TYPE = "dsg-erasure";

    private static final int MOST_FAILURES = 50;
    private static final String EACH = "/*";

    private final Reports reports;
    private final Signer signer;
    private final Path held;
    private final Path list;
    private final Set<Path> kept;
    private final Path root;
    private final Clock clock;

    /** The agent's own key. */
    public record Signer(PrivateKey key, X509Certificate certificate) {}

    /** Why it is erased. */
    public enum Cause {
        SHUTDOWN,
        START,
        /** Its registration has ended: somebody may have it who should not (T39). */
        LOST
    }

    /**
     * @param state where it keeps whether the terminal is held, and what is erased
     * @param kept what is never erased, such as unsent reports
     * @param root of the file system that the policy's places are in; another than {@code /} where one machine plays several terminals
     */
    public ErasureDuty(Reports reports, Signer signer, Path state, Set<Path> kept, Path root, Clock clock) {
        this.reports = reports;
        this.signer = signer;
        this.held = state.resolve("held");
        this.list = state.resolve("erased-places");
        this.kept = Set.copyOf(kept);
        this.root = root;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "erasure";
    }

    @Override
    public void apply(JsonObject part) {
        try {
            if (part.getBoolean("hold", false)) {
                Files.writeString(held, "");
            } else if (part.containsKey("hold")) {
                // only what the gateway has signed takes a hold away
                Files.deleteIfExists(held);
            }
            if (part.containsKey("places")) {
                Files.write(list, part.getJsonArray("places").getValuesAs(JsonString::getString));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void withhold() {
        // a hold stays, and so does the list
    }

    /** Whether the security office keeps the terminal as it is. */
    public boolean isHeld() {
        return Files.exists(held);
    }

    @Override
    public List<Shown> shown() {
        List<Shown> all = new ArrayList<>();
        if (isHeld()) {
            all.add(Shown.urgent("証拠保全中です。データ消去は止まっています。", "電源を切らず、保護システム管理者の指示に従ってください。"));
        }
        places().forEach(each -> all.add(Shown.erased(each)));
        return all;
    }

    /** What is erased. */
    public List<String> places() {
        try {
            return Files.exists(list) ? Files.readAllLines(list) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place that ends with a star stands for the directories in it: people's homes stay, and are empty. */
    private List<Path> directories() {
        List<Path> all = new ArrayList<>();
        for (String place : places()) {
            if (place.endsWith(EACH)) {
                all.addAll(within(at(place.substring(0, place.length() - EACH.length()))));
            } else {
                all.add(at(place));
            }
        }
        return all;
    }

    private Path at(String place) {
        Path path = root.resolve(place.replaceFirst("^/+", "")).normalize();
        if (!path.startsWith(root) || path.equals(root)) {
            throw new IllegalArgumentException(place);
        }
        return path;
    }

    private static List<Path> within(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Erases, unless the terminal is held; either is reported. */
    public void erase(Cause cause) {
        long begun = System.nanoTime();
        boolean holding = isHeld();
        Eraser.Done done = holding ? new Eraser.Done(0, 0, List.of()) : new Eraser(kept).erase(directories());
        JsonObject record = Json.createObjectBuilder()
                .add("at", clock.instant().getEpochSecond())
                .add("cause", cause.name())
                .add("held", holding)
                .add("places", Json.createArrayBuilder(places()))
                .add("files", done.files())
                .add("bytes", done.bytes())
                .add("failed", done.failures().size())
                .add(
                        "failures",
                        Json.createArrayBuilder(
                                done.failures().stream().limit(MOST_FAILURES).toList()))
                .add("millis", (System.nanoTime() - begun) / 1_000_000)
                .build();
        String signed = Jws.sign(
                TYPE, signer.certificate(), signer.key(), record.toString().getBytes(StandardCharsets.UTF_8));
        reports.add("erasure", Json.createObjectBuilder().add("record", signed).build());
    }
}
