package dsg.agent.channel;

import dsg.agent.channel.PolicyRefused.Reason;
import dsg.protocol.signed.Jws;
import dsg.protocol.signed.NotSigned;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest policy over restarts, and takes only a newer one of the gateway's own. Whether it is over is judged by a clock that
 * does not run back: a terminal whose clock is set back keeps nothing open for longer, as long as it runs.
 */
public final class PolicyKeeper {

    static final String TYPE = "dsg-policy";

    private static final int MOST_CHARACTERS = 8 << 20;

    private final Path file;
    private final Path highest;
    private final PublicKey key;
    private final Clock clock;
    private @Nullable Policy policy;
    private long version;
    private Instant latest = Instant.EPOCH;

    /**
     * @param directory where it is kept
     * @param key of the gateway's policies
     */
    public PolicyKeeper(Path directory, PublicKey key, Clock clock) {
        this.file = StateFiles.directory(directory).resolve("policy.jws");
        this.highest = directory.resolve("policy.version");
        this.key = key;
        this.clock = clock;
        version = StateFiles.read(highest)
                .map(text -> Long.parseLong(text.strip()))
                .orElse(0L);
        StateFiles.read(file).ifPresent(this::reopen);
    }

    /** What was kept is looked at as closely as what comes: a file can be changed. */
    private void reopen(String kept) {
        try {
            Policy read = opened(kept);
            if (read.version() >= version) {
                policy = read;
                version = read.version();
                latest = read.issued();
            }
        } catch (PolicyRefused broken) {
            policy = null;
        }
    }

    /**
     * Takes what the gateway has sent.
     *
     * @return the policy that is in force from now on
     * @throws PolicyRefused where the one before stays in force
     * @throws UncheckedIOException where it cannot be kept, so that it is not in force either
     */
    public synchronized Policy take(String sent) throws PolicyRefused {
        Policy read = opened(sent);
        Policy before = policy;
        boolean older = before != null
                && read.version() == before.version()
                && read.issued().isBefore(before.issued());
        if (read.version() < version || older) {
            throw new PolicyRefused(Reason.OLDER);
        }
        if (!read.expires().isAfter(now())) {
            throw new PolicyRefused(Reason.EXPIRED);
        }
        try {
            StateFiles.write(highest, Long.toString(read.version()));
            StateFiles.write(file, sent);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        version = read.version();
        latest = read.issued().isAfter(latest) ? read.issued() : latest;
        policy = read;
        return read;
    }

    /** The policy, unless it is over or there was never one. */
    public synchronized Optional<Policy> inForce() {
        Instant now = now();
        return Optional.ofNullable(policy).filter(each -> each.expires().isAfter(now));
    }

    /** What the gateway is asked to surpass; 0 where there is nothing that could be in force. */
    public synchronized long version() {
        return inForce().map(Policy::version).orElse(0L);
    }

    private Instant now() {
        Instant told = clock.instant();
        if (told.isAfter(latest)) {
            latest = told;
        }
        return latest;
    }

    private Policy opened(String text) throws PolicyRefused {
        if (text.length() > MOST_CHARACTERS) {
            throw new PolicyRefused(Reason.FORGED);
        }
        Policy read;
        try (var reader = Json.createReader(new ByteArrayInputStream(Jws.open(TYPE, key, text)))) {
            JsonObject json = reader.readObject();
            read = new Policy(
                    json.getString("terminal"),
                    json.getJsonNumber("version").longValueExact(),
                    Instant.ofEpochSecond(json.getJsonNumber("issued").longValueExact()),
                    Instant.ofEpochSecond(json.getJsonNumber("expires").longValueExact()),
                    json.getJsonObject("parts"));
        } catch (NotSigned
                | JsonException
                | NullPointerException
                | ClassCastException
                | ArithmeticException unreadable) {
            throw new PolicyRefused(Reason.FORGED, unreadable);
        }
        Policy before = policy;
        if (before != null && !before.terminal().equals(read.terminal())) {
            throw new PolicyRefused(Reason.FOREIGN);
        }
        return read;
    }
}
