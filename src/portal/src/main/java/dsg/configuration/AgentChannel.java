package dsg.configuration;

import dsg.configuration.AgentStates.Known;
import dsg.platform.access.SystemTask;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What agents ask and tell; each request has passed the terminals' gate, which knows the certificate from the register. */
@Stateless
public class AgentChannel {

    @Inject
    AgentStates states;

    @Inject
    PolicyDocuments documents;

    @Inject
    Readers readers;

    @Inject
    Streams streams;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * The signed document of this terminal, where it is newer than this version.
     *
     * @param fingerprint of the terminal's certificate
     * @param after what the agent has; 0 for nothing, so that it gets any
     */
    @SystemTask("an agent that asks for its policy")
    public Optional<String> policy(String fingerprint, long after) {
        Known known = states.known(fingerprint);
        AgentState state = states.locked(known);
        // after the lock: of two who ask at once, the second must not give what the first has seen a newer version
        JsonObject parts = documents.parts(known.terminal());
        Instant now = clock.instant();
        state.heard(now);
        long version = state.versionOf(PolicyDocuments.mark(parts), now);
        return version > after || after > version
                ? Optional.of(documents.signed(known.terminal(), version, parts))
                : Optional.empty();
    }

    /** By which the agent knows its documents, from the first on. */
    @SystemTask("an agent that meets the gateway for the first time")
    public ECPublicKey key(String fingerprint) {
        states.known(fingerprint);
        return documents.key();
    }

    /** Takes one report down and counts it; one that was counted before changes nothing. */
    @SystemTask("an agent that reports")
    public void take(String fingerprint, AgentReport report) {
        Known known = states.known(fingerprint);
        Instant now = clock.instant();
        states.locked(known).heard(now);
        if (streams.count(known, report, now)) {
            readers.read(known.terminal(), report, now);
        }
    }

    /** Counts one report that could not be read, so that it does not come for ever. */
    @SystemTask("an agent that reports what nobody can read")
    public void refuse(String fingerprint, AgentReport report) {
        Known known = states.known(fingerprint);
        if (streams.count(known, report, clock.instant())) {
            streams.refused(known, report);
        }
    }

    /** Writes down, for who may look, that the terminal has brought more than it may; the caller sees to it that this is rare. */
    @SystemTask("an agent that brings too much")
    public void spent(String fingerprint, String share) {
        audit.system(
                "AGENT_BUDGET_SPENT",
                Outcome.REFUSED,
                share,
                "terminal",
                states.known(fingerprint).terminal().value(),
                null);
    }

    /** Up to where this stream has been taken in. */
    @SystemTask("an agent that has brought a batch")
    public long acknowledged(String fingerprint, UUID stream) {
        Known known = states.known(fingerprint);
        states.locked(known).heard(clock.instant());
        return streams.counter(known, stream);
    }
}
