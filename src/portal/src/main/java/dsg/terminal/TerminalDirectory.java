package dsg.terminal;

import dsg.company.Organisation;
import dsg.company.OrganisationDirectory;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import dsg.protocol.TerminalAnswer;
import dsg.protocol.TerminalOrganisation;
import dsg.protocol.TerminalOrganisation.Kind;
import dsg.protocol.TerminalStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Looks up terminals on every request; no use case of its own, so it decides nothing. */
@ApplicationScoped
public class TerminalDirectory {

    /** Long enough to spare the database the many requests of one page, short enough for "within five seconds" (T39). */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    /** Certificates come from our own authority only, so there are about as many as terminals. */
    private static final int MOST_KNOWN = 10_000;

    private record Known(TerminalStatus status, Instant since) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @PersistenceContext
    EntityManager entities;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Clock clock;

    /**
     * What the register says of a certificate; may be a second old.
     *
     * @param fingerprint SHA-256 of the certificate, lowercase hex
     */
    public TerminalStatus statusOf(String fingerprint) {
        Instant now = clock.instant();
        Known before = known.get(fingerprint);
        if (before != null && now.isBefore(before.since().plus(KNOWN_FOR))) {
            return before.status();
        }
        TerminalStatus status = read(fingerprint).map(Terminal::status).orElse(TerminalStatus.UNKNOWN);
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(fingerprint, new Known(status, now));
        return status;
    }

    /** The terminal with this certificate, revoked or not. */
    public Optional<TerminalId> find(String fingerprint) {
        return read(fingerprint).map(Terminal::id);
    }

    /** By what the agent of the terminal with this certificate is known, as long as the terminal is not revoked. */
    public Optional<String> agentOf(String fingerprint) {
        return read(fingerprint)
                .filter(terminal -> terminal.status() == TerminalStatus.REGISTERED)
                .flatMap(Terminal::agentFingerprint);
    }

    /** The fingerprint of the certificate that its browser shows. */
    public String fingerprintOf(TerminalId id) {
        return entities.find(Terminal.class, id.value()).tlsFingerprint();
    }

    /** Whom the terminal with this certificate belongs to, revoked or not. */
    public Optional<OrganisationId> organisation(String fingerprint) {
        return read(fingerprint).map(Terminal::organisation).map(OrganisationId::new);
    }

    /** What Keycloak is told of a certificate. */
    @Transactional
    public TerminalAnswer answer(String fingerprint) {
        return read(fingerprint)
                .map(terminal -> new TerminalAnswer(terminal.status(), owner(terminal)))
                .orElse(new TerminalAnswer(TerminalStatus.UNKNOWN, null));
    }

    private TerminalOrganisation owner(Terminal terminal) {
        Organisation organisation = organisations.get(new OrganisationId(terminal.organisation()));
        return new TerminalOrganisation(
                organisation.code(), Kind.valueOf(organisation.kind().name()));
    }

    /** The name of a terminal that may not be one. */
    public Optional<String> find(TerminalId id) {
        return Optional.ofNullable(entities.find(Terminal.class, id.value())).map(Terminal::name);
    }

    /** The name that the terminal is registered under; it exists, since nothing ever deletes one. */
    public String name(TerminalId id) {
        return entities.find(Terminal.class, id.value()).name();
    }

    /** Whether the organisation has a terminal that is not revoked. */
    public boolean hasAny(OrganisationId organisation) {
        return all().stream()
                .anyMatch(terminal ->
                        terminal.organisation().equals(organisation) && terminal.status() == TerminalStatus.REGISTERED);
    }

    /** All terminals, revoked ones too, by name. */
    public List<RegisteredTerminal> all() {
        return entities.createQuery("select t from Terminal t order by t.name", Terminal.class)
                .getResultStream()
                .map(each -> new RegisteredTerminal(
                        each.id(), each.name(), new OrganisationId(each.organisation()), each.status()))
                .toList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TerminalRevoked revoked) {
        known.clear();
    }

    private Optional<Terminal> read(String fingerprint) {
        return entities.createQuery("select t from Terminal t where t.tlsFingerprint = :fingerprint", Terminal.class)
                .setParameter("fingerprint", fingerprint)
                .getResultStream()
                .findFirst();
    }
}
