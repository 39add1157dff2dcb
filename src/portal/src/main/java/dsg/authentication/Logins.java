package dsg.authentication;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.logon.LogonBook;
import dsg.logon.LogonFactor;
import dsg.logon.LogonKind;
import dsg.platform.access.Caller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.SessionId;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Turns a login at Keycloak into a session here. Keycloak has asked who it is; whether that account may come in, and on this
 * terminal, the register decides (decision 2).
 */
@ApplicationScoped
public class Logins {

    @Inject
    AccountDirectory accounts;

    @Inject
    ContractDirectory contracts;

    @Inject
    TerminalDirectory terminals;

    @Inject
    SessionRegister register;

    @Inject
    OpenSessions sessions;

    @Inject
    LogonBook logons;

    @Inject
    AuditLog audit;

    /**
     * Opens the session and closes those that the same login had before.
     *
     * @param fingerprint of the registered terminal's certificate on this connection
     * @throws Refused where the account is not to come in, or the login was begun on another terminal
     */
    @Transactional(dontRollbackOn = Refused.class)
    public SessionId open(Login login, String fingerprint) {
        SessionId id = new SessionId(UUID.randomUUID());
        Optional<Account> account = accounts.findByKeycloakId(login.subject());
        Optional<ContractState> contract = account.flatMap(Account::contract).map(contracts::stateOf);
        Set<Role> roles = account.map(accounts::effectiveRoles).orElse(Set.of());
        Optional<Caller> caller = account.flatMap(known ->
                terminals.find(fingerprint).map(terminal -> SessionRegister.callerOf(known, roles, terminal, id)));
        try {
            demandSameTerminal(login, fingerprint);
            contract.ifPresent(Logins::demandOpen);
            demandAccount(account, roles);
            demandOwnTerminal(account, fingerprint);
            Caller admitted = caller.orElseThrow(() -> new Refused("login.terminal"));
            register.openOfLogin(login.keycloakSession()).forEach(lost -> sessions.end(lost, EndReason.RENEWED));
            register.open(admitted, fingerprint, login);
            return id;
        } catch (Refused refused) {
            audit.record(
                    AuthenticationService.LOGIN,
                    caller.orElse(null),
                    Outcome.REFUSED,
                    refused.code(),
                    "session",
                    id.value(),
                    null);
            logons.noteAtLogin(
                    LogonKind.REFUSED,
                    LogonFactor.REGISTER,
                    refused.code(),
                    account.map(Account::username).orElse(""),
                    fingerprint);
            throw refused;
        }
    }

    private static void demandSameTerminal(Login login, String fingerprint) {
        if (!fingerprint.equals(login.terminal())) {
            throw new Refused("login.terminal");
        }
    }

    /** The terminal belongs to the account's organisation (T38); where a password has become known, it is worth nothing elsewhere. */
    private void demandOwnTerminal(Optional<Account> account, String fingerprint) {
        Optional<OrganisationId> own = account.map(Account::organisation);
        if (!terminals.organisation(fingerprint).equals(own)) {
            throw new Refused("login.terminal.organisation");
        }
    }

    /** Logins stay possible until the last second of tidying, and not a second longer (T17). */
    private static void demandOpen(ContractState state) {
        if (!state.isOpen()) {
            throw new Refused("login.contract.closed");
        }
    }

    private static void demandAccount(Optional<Account> found, Set<Role> roles) {
        Account account = found.orElseThrow(() -> new Refused("login.account.unregistered"));
        if (!account.isApproved()) {
            throw new Refused("login.account.unapproved");
        }
        if (!account.isKeycloakEnabled()) {
            throw new Refused("login.account.disabled");
        }
        if (roles.isEmpty()) {
            throw new Refused("login.account.roles");
        }
    }
}
