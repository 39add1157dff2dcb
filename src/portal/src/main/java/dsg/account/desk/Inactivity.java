package dsg.account.desk;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.account.AccountService;
import dsg.account.AccountState;
import dsg.account.AccountSuspensions;
import dsg.account.LastUse;
import dsg.platform.access.Role;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.calendar.ClockTrust;
import dsg.platform.task.RecurringTask;
import dsg.platform.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Suspends accounts that nobody has used for 90 days (NIST SP 800-171 3.5.6). The office's account that was used last stays: without
 * it nobody could give any back.
 */
@ApplicationScoped
class Inactivity implements RecurringTask {

    /** Why, as it stands in the register; screens show its words. */
    static final String BECAUSE = "account.inactive";

    /** Of each of these somebody stays: the one asks for a return and the other decides, and a gateway that stood still for long needs both. */
    private static final Set<Role> NEEDED = Set.of(Role.SECURITY_OFFICE, Role.PROVIDER);

    @Inject
    AccountDirectory directory;

    @Inject
    ClockTrust trust;

    @Inject
    LastUse uses;

    @Inject
    Tasks tasks;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.account.inactive", defaultValue = "P90D")
    Duration patience;

    @Inject
    @ConfigProperty(name = "dsg.account.inactive.look", defaultValue = "PT1H")
    Duration pause;

    @Override
    public String kind() {
        return "account.inactivity";
    }

    @Override
    public Duration every() {
        return pause;
    }

    @Override
    @Transactional
    public void run() {
        if (!trust.isTrusted()) {
            // a clock that is months ahead would suspend everybody
            return;
        }
        Map<UUID, Instant> logins = uses.lastLogins();
        List<Account> active = directory.everybody().stream()
                .filter(account -> account.state() == AccountState.ACTIVE)
                .toList();
        Set<Account> kept = NEEDED.stream()
                .flatMap(role -> lastOf(role, active, logins).stream())
                .collect(Collectors.toSet());
        Instant earliest = clock.instant().minus(patience);
        active.stream()
                .filter(account -> account.usedSince(login(logins, account)).isBefore(earliest))
                .filter(account -> !kept.contains(account))
                .forEach(this::suspend);
    }

    private static Optional<Account> lastOf(Role role, List<Account> active, Map<UUID, Instant> logins) {
        return active.stream()
                .filter(account -> account.roles().contains(role))
                .max(Comparator.comparing(account -> account.usedSince(login(logins, account))));
    }

    private static Instant login(Map<UUID, Instant> logins, Account account) {
        return logins.getOrDefault(account.id().value(), Instant.EPOCH);
    }

    private void suspend(Account account) {
        account.suspend(BECAUSE, clock.instant());
        tasks.schedule(AccountSuspensions.TASK, account.id().value().toString(), clock.instant());
        audit.system(
                AccountService.SUSPEND_ACCOUNT,
                Outcome.OK,
                BECAUSE,
                "account",
                account.id().value(),
                account.contract().map(contract -> contract.value()).orElse(null));
    }
}
