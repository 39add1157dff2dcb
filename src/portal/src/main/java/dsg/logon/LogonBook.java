package dsg.logon;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.line.LineDirectory;
import dsg.logon.LogonEvent.What;
import dsg.platform.access.AccountId;
import dsg.platform.access.PersonId;
import dsg.platform.access.TerminalId;
import dsg.protocol.LogonNotice;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where services note what happens about logins; each row commits with what it tells of. No use case of its own, so it decides nothing. */
@ApplicationScoped
public class LogonBook {

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    TerminalDirectory terminals;

    @Inject
    LineDirectory lines;

    @Inject
    Clock clock;

    /** Something that the account's person did, at this terminal. */
    public void note(LogonKind kind, LogonFactor factor, String reason, AccountId account, TerminalId terminal) {
        write(new What(kind, factor, reason, ""), LogonParty.of(accounts.get(account)), place(terminal));
    }

    /**
     * Something that somebody did for the account's person, at no terminal of that person's.
     *
     * @param by the account of who did it
     */
    public void noteFor(LogonKind kind, LogonFactor factor, String account, String by) {
        write(new What(kind, factor, "", by), party(account), LogonPlace.NOWHERE);
    }

    /** Something that happened to a person who has no account any more. */
    public void noteOfPerson(LogonKind kind, LogonFactor factor, PersonId person) {
        LogonParty party = new LogonParty(
                "", null, person.value(), accounts.nameOfPerson(person).orElse(""), null, null);
        write(new What(kind, factor, "", ""), party, LogonPlace.NOWHERE);
    }

    /**
     * Something about a login that Keycloak leads.
     *
     * @param fingerprint of the terminal's certificate
     */
    public void noteAtLogin(LogonKind kind, LogonFactor factor, String reason, String account, String fingerprint) {
        write(new What(kind, factor, reason, ""), party(account), place(fingerprint));
    }

    /** Something about a terminal and nobody's account. */
    void noteAt(What what, TerminalId terminal) {
        write(what, LogonParty.unknown(""), place(terminal));
    }

    /** What Keycloak has kept, unless it is filed already. */
    void file(LogonNotice notice) {
        LogonKind kind = LogonKind.valueOf(notice.type());
        boolean filed = !entities.createQuery("select l.id from LogonEvent l where l.source = :source")
                .setParameter("source", notice.id())
                .getResultList()
                .isEmpty();
        if (filed) {
            return;
        }
        Optional<Account> known = accounts.findByKeycloakId(notice.user());
        LogonParty party = known.map(LogonParty::of).orElseGet(() -> party(notice.account()));
        What what = new What(kind, KeycloakErrors.factorOf(kind, notice.error()), reason(notice), "");
        entities.persist(new LogonEvent(
                what, party, place(notice.terminal()), Instant.ofEpochMilli(notice.time()), notice.id()));
    }

    /** The login before the one that the account is in now. */
    Optional<LogonRow> loginBefore(AccountId account) {
        return entities.createQuery(
                        "select l from LogonEvent l where l.account = :account and l.kind = :kind order by l.at desc",
                        LogonEvent.class)
                .setParameter("account", account.value())
                .setParameter("kind", LogonKind.LOGIN)
                .setFirstResult(1)
                .setMaxResults(1)
                .getResultStream()
                .map(LogonEvent::row)
                .findFirst();
    }

    /** How many logins of the account were refused since then. */
    long refusedSince(AccountId account, Instant since) {
        return entities.createQuery(
                        "select count(l) from LogonEvent l where l.account = :account and l.kind in :kinds and l.at >"
                                + " :since",
                        Long.class)
                .setParameter("account", account.value())
                .setParameter("kinds", List.of(LogonKind.REFUSED, LogonKind.LOCKED))
                .setParameter("since", since)
                .getSingleResult();
    }

    private void write(What what, LogonParty party, LogonPlace place) {
        entities.persist(new LogonEvent(what, party, place, clock.instant(), null));
    }

    private LogonParty party(String username) {
        return accounts.findByUsername(username).map(LogonParty::of).orElseGet(() -> LogonParty.unknown(username));
    }

    private LogonPlace place(String fingerprint) {
        return fingerprint.isEmpty()
                ? LogonPlace.NOWHERE
                : terminals.find(fingerprint).map(this::place).orElse(LogonPlace.NOWHERE);
    }

    private LogonPlace place(@Nullable TerminalId terminal) {
        return Optional.ofNullable(terminal)
                .flatMap(id -> terminals
                        .find(id)
                        .map(name -> new LogonPlace(
                                id.value(), name, lines.siteOf(id).orElse(""))))
                .orElse(LogonPlace.NOWHERE);
    }

    private static String reason(LogonNotice notice) {
        return notice.error().matches("[a-z_]{1,100}") ? notice.error() : "";
    }
}
