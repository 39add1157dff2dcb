package dsg.authentication;

import dsg.account.KeycloakLink;
import dsg.contract.ContractClock;
import dsg.platform.access.Caller;
import dsg.platform.access.Refused;
import dsg.platform.access.SessionId;
import dsg.platform.access.SessionWatch;
import dsg.platform.access.Unavailable;
import dsg.protocol.TerminalStatus;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The sessions that this server has met, asked on every request and for every piece of a transfer (T39). */
@ApplicationScoped
public class OpenSessions implements SessionWatch {

    /** How old knowledge may be: an end by another server, or by an account's change, bites after this time at the latest. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(2);

    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(30);

    /** Longer than Keycloak keeps a login that nobody uses: until then the browser's session is needed to end that too. */
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);

    private final Map<SessionId, Met> met = new ConcurrentHashMap<>();

    @Inject
    SessionRegister register;

    @Inject
    TerminalDirectory terminals;

    @Inject
    KeycloakLink keycloak;

    @Inject
    ContractClock contractClock;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.session.idle")
    Duration idle;

    @Inject
    @ConfigProperty(name = "dsg.session.absolute")
    Duration absolute;

    /** What this server remembers of a session between two looks into the register. */
    private static final class Met {
        @Nullable
        KnownSession known;

        Instant readAt = Instant.MIN;
        Instant usedAt = Instant.MIN;
        Instant writtenAt = Instant.MIN;
        Instant overSince = Instant.MAX;

        @Nullable
        HttpSession http;
    }

    /** Ties the browser's session to this one, so that it is thrown away some time after this one has ended. */
    public void tie(SessionId id, HttpSession http) {
        // This class decides when a session has been idle; a long transfer is activity that the container does not see
        http.setMaxInactiveInterval((int) absolute.plus(idle).toSeconds());
        Met session = met.computeIfAbsent(id, unseen -> new Met());
        synchronized (session) {
            session.http = http;
        }
    }

    /**
     * Who calls, where the session still holds.
     *
     * @param fingerprint of the terminal's certificate on this connection
     * @param activity whether this counts against the idle time
     */
    public Caller check(SessionId id, String fingerprint, boolean activity) {
        KnownSession session = lasting(id);
        if (!session.terminal().equals(fingerprint)) {
            end(id, EndReason.TERMINAL_CHANGED);
            throw new Refused("session.terminal");
        }
        if (activity) {
            use(id);
        }
        return session.caller();
    }

    @Override
    public void touch(SessionId id) {
        if (!keycloak.isFresh()) {
            throw new Unavailable("session.keycloak");
        }
        lasting(id);
        use(id);
    }

    public SessionTime left(SessionId id) {
        KnownSession session = lasting(id);
        return limits().left(session.startedAt(), lastUse(id, session), clock.instant());
    }

    /**
     * Ends a session. Requests that are under way notice by {@link #touch}, later ones by {@link #check}; the browser's session
     * stays a while, so that the next of them can end the login at Keycloak too.
     */
    public void end(SessionId id, EndReason reason) {
        register.end(id, reason);
        Met gone = met.get(id);
        if (gone != null) {
            synchronized (gone) {
                gone.known = null;
            }
        }
    }

    /** Ends what is over though nobody asks for it any more, and forgets what has been over for some time. */
    void sweep(List<SessionId> candidates) {
        candidates.forEach(this::endIfOver);
        met.forEach((id, session) -> {
            if (endIfOver(id) && isLongOver(session)) {
                met.remove(id);
                throwAway(session);
            }
        });
    }

    /** While the contracts' clock cannot be relied on nobody gets in, and nothing is ended by it either. */
    private boolean endIfOver(SessionId id) {
        try {
            Optional<KnownSession> session = known(id);
            Optional<EndReason> over = session.flatMap(KnownSession::ended);
            if (over.isEmpty()) {
                over = session.flatMap(open -> reasonToEnd(open, lastUse(id, open)));
                over.ifPresent(reason -> end(id, reason));
            }
            return session.isEmpty() || over.isPresent();
        } catch (Unavailable clockIsWrong) {
            return false;
        }
    }

    private boolean isLongOver(Met session) {
        Instant now = clock.instant();
        synchronized (session) {
            if (session.overSince.equals(Instant.MAX)) {
                session.overSince = now;
            }
            return now.isAfter(session.overSince.plus(REMEMBERED_FOR));
        }
    }

    SessionLimits limits() {
        return new SessionLimits(idle, absolute);
    }

    private KnownSession lasting(SessionId id) {
        KnownSession session = known(id).orElseThrow(SessionEnded::new);
        if (session.ended().isPresent()) {
            throw new SessionEnded();
        }
        Optional<EndReason> over = reasonToEnd(session, lastUse(id, session));
        if (over.isPresent()) {
            end(id, over.get());
            throw new SessionEnded();
        }
        return session;
    }

    /** By the contract's clock, not by what the register knew two seconds ago: closing ends sessions in the same second. */
    private Optional<EndReason> reasonToEnd(KnownSession session, Instant used) {
        if (session.terms()
                .map(contractClock::stateOf)
                .filter(state -> !state.isOpen())
                .isPresent()) {
            return Optional.of(EndReason.CONTRACT_CLOSED);
        }
        if (session.caller().roles().isEmpty()) {
            return Optional.of(EndReason.ACCOUNT_CHANGED);
        }
        if (terminals.statusOf(session.terminal()) != TerminalStatus.REGISTERED) {
            return Optional.of(EndReason.TERMINAL_REVOKED);
        }
        return limits().passed(session.startedAt(), used, clock.instant());
    }

    private Optional<KnownSession> known(SessionId id) {
        Met session = met.computeIfAbsent(id, unseen -> new Met());
        synchronized (session) {
            Instant now = clock.instant();
            if (session.known == null || now.isAfter(session.readAt.plus(KNOWN_FOR))) {
                session.known = register.read(id).orElse(null);
                session.readAt = now;
            }
            return Optional.ofNullable(session.known);
        }
    }

    private Instant lastUse(SessionId id, KnownSession session) {
        Met here = met.get(id);
        if (here == null) {
            return session.usedAt();
        }
        synchronized (here) {
            return here.usedAt.isAfter(session.usedAt()) ? here.usedAt : session.usedAt();
        }
    }

    private void use(SessionId id) {
        Met session = met.get(id);
        if (session == null) {
            return;
        }
        Instant now = clock.instant();
        synchronized (session) {
            session.usedAt = now;
            if (now.isBefore(session.writtenAt.plus(WRITTEN_EVERY))) {
                return;
            }
            session.writtenAt = now;
        }
        register.used(id, now);
    }

    private static void throwAway(Met session) {
        synchronized (session) {
            if (session.http == null) {
                return;
            }
            try {
                session.http.invalidate();
            } catch (IllegalStateException alreadyGone) {
                session.http = null;
            }
        }
    }
}
