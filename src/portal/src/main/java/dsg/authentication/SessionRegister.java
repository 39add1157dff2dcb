package dsg.authentication;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.logon.LogonBook;
import dsg.logon.LogonFactor;
import dsg.logon.LogonKind;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.Role;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of sessions. An end is a transaction of its own: a session is over even where the use case that noticed it is
 * rolled back.
 */
@ApplicationScoped
class SessionRegister {

    private static final String OPEN = "select s.id from PortalSession s where s.endedAt is null and ";

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    ContractDirectory contracts;

    @Inject
    LogonBook logons;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Opens a session; the account and the terminal have been looked at. Joins that transaction. */
    @Transactional
    void open(Caller caller, String fingerprint, Login login) {
        entities.persist(new PortalSession(
                caller.session(),
                caller.account(),
                caller.terminal(),
                fingerprint,
                login.keycloakSession(),
                clock.instant()));
        record(AuthenticationService.LOGIN, caller, null);
        logons.note(LogonKind.LOGIN, LogonFactor.NONE, "", caller.account(), caller.terminal());
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<KnownSession> read(SessionId id) {
        return Optional.ofNullable(entities.find(PortalSession.class, id.value()))
                .map(session -> new KnownSession(
                        caller(session),
                        session.terminalFingerprint(),
                        session.startedAt(),
                        session.usedAt(),
                        accounts.get(session.account())
                                .contract()
                                .map(contracts::get)
                                .map(Contract::terms),
                        session.ended()));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void used(SessionId id, Instant at) {
        entities.createQuery(
                        "update PortalSession s set s.usedAt = :at where s.id = :id and s.endedAt is null and s.usedAt"
                                + " < :at")
                .setParameter("id", id.value())
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Ends a session and says so in the log, once, whoever else ends it at the same time. */
    @Transactional(TxType.REQUIRES_NEW)
    void end(SessionId id, EndReason reason) {
        int ended = entities.createQuery(
                        "update PortalSession s set s.endedAt = :now, s.endReason = :reason where s.id = :id and"
                                + " s.endedAt is null")
                .setParameter("id", id.value())
                .setParameter("reason", reason)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (ended == 1) {
            ended(holder(entities.find(PortalSession.class, id.value())), reason);
        }
    }

    /** A logout is on the log already, as the use case that it is. */
    private void ended(Caller holder, EndReason reason) {
        boolean wished = reason == EndReason.LOGOUT;
        if (!wished) {
            record(AuthenticationService.END_SESSION, holder, reason);
        }
        logons.note(
                wished ? LogonKind.LOGOUT : LogonKind.ENDED,
                LogonFactor.NONE,
                wished ? "" : reason.name(),
                holder.account(),
                holder.terminal());
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<SessionId> openOn(TerminalId terminal) {
        return ids(entities.createQuery(OPEN + "s.terminal = :terminal", UUID.class)
                .setParameter("terminal", terminal.value())
                .getResultList());
    }

    /** Those of these accounts; there is at least one. */
    @Transactional(TxType.REQUIRES_NEW)
    List<SessionId> openOf(List<AccountId> accounts) {
        return ids(entities.createQuery(OPEN + "s.account in :accounts", UUID.class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountId::value).toList())
                .getResultList());
    }

    /** Those of the account that began before this instant. */
    @Transactional(TxType.REQUIRES_NEW)
    List<SessionId> openOf(AccountId account, Instant before) {
        return ids(entities.createQuery(OPEN + "s.account = :account and s.startedAt < :before", UUID.class)
                .setParameter("account", account.value())
                .setParameter("before", before)
                .getResultList());
    }

    /** As {@link #openOf}, without those that came from one of these logins; there is at least one. */
    @Transactional(TxType.REQUIRES_NEW)
    List<SessionId> openOfOtherLogins(AccountId account, Instant before, Set<String> keycloakSessions) {
        return ids(entities.createQuery(
                        OPEN + "s.account = :account and s.startedAt < :before and s.keycloakSession not in :logins",
                        UUID.class)
                .setParameter("account", account.value())
                .setParameter("before", before)
                .setParameter("logins", keycloakSessions)
                .getResultList());
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<SessionId> openOfLogin(String keycloakSession) {
        return ids(entities.createQuery(OPEN + "s.keycloakSession = :login", UUID.class)
                .setParameter("login", keycloakSession)
                .getResultList());
    }

    /** Those that nobody has used since, or that began before, these instants. */
    @Transactional(TxType.REQUIRES_NEW)
    List<SessionId> openSince(Instant used, Instant started) {
        return ids(entities.createQuery(OPEN + "(s.usedAt < :used or s.startedAt < :started)", UUID.class)
                .setParameter("used", used)
                .setParameter("started", started)
                .getResultList());
    }

    private void record(String action, Caller caller, @Nullable EndReason reason) {
        audit.record(
                action,
                caller,
                Outcome.OK,
                reason == null ? null : reason.name(),
                "session",
                caller.session().value(),
                null);
    }

    private Caller caller(PortalSession session) {
        Account account = accounts.get(session.account());
        return callerOf(account, accounts.effectiveRoles(account), session.terminal(), session.id());
    }

    /** Whose it was; what they may at this moment is not asked, so that a session ends also while nobody can say that. */
    private Caller holder(PortalSession session) {
        return callerOf(accounts.get(session.account()), Set.of(), session.terminal(), session.id());
    }

    static Caller callerOf(Account account, Set<Role> roles, TerminalId terminal, SessionId session) {
        return new Caller(
                account.id(),
                account.username(),
                account.person().id(),
                account.person().name(),
                roles,
                account.organisation(),
                account.contract().orElse(null),
                terminal,
                session);
    }

    private static List<SessionId> ids(List<UUID> ids) {
        return ids.stream().map(SessionId::new).toList();
    }
}
