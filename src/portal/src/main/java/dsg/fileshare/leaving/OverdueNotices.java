package dsg.fileshare.leaving;

import dsg.account.AccountDirectory;
import dsg.contract.Capacity;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractParty;
import dsg.fileshare.removal.Removal;
import dsg.fileshare.removal.RemovalFinder;
import dsg.fileshare.removal.RemovalReady;
import dsg.fileshare.removal.RemovalState;
import dsg.platform.access.Role;
import dsg.platform.access.RowSecurity;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.mail.Letter;
import dsg.platform.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells that a wish is overdue: on the log, and by a letter without names to those who have to act and to the company's managers. */
@ApplicationScoped
class OverdueNotices {

    private static final String BUNDLE = "dsg.fileshare.mails";
    private static final Duration USEFUL = Duration.ofDays(7);

    @Inject
    RemovalFinder removals;

    @Inject
    RemovalDays days;

    @Inject
    ContractDirectory contracts;

    @Inject
    AccountDirectory accounts;

    @Inject
    RowSecurity rows;

    @Inject
    AuditLog audit;

    @Inject
    Mails mails;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.portal.url")
    Optional<String> portal;

    /** Once for each wish; nothing where it is not overdue, or has got on meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(RemovalReady wish) {
        rows.enter(wish.contract());
        removals.find(wish.removal()).filter(this::isOverdue).ifPresent(removal -> {
            removal.remind(clock.instant());
            audit.system(
                    "fileshare.overdue",
                    Outcome.OK,
                    null,
                    "removal",
                    removal.id().value(),
                    removal.contract().value());
            Letter letter = letter();
            Instant until = clock.instant().plus(USEFUL);
            addresses(removal)
                    .forEach(address -> mails.post("fileshare/overdue/" + removal.id(), address, letter, until));
        });
    }

    private boolean isOverdue(Removal removal) {
        boolean waits = removal.state() == RemovalState.REQUESTED || removal.state() == RemovalState.AGREED;
        return waits
                && removal.isUnreminded()
                && days.due(removal.state(), removal.requestedAt()).isBefore(clock.instant());
    }

    private Set<String> addresses(Removal removal) {
        Set<String> addresses = new HashSet<>(
                accounts.mailsOf(removal.contract(), removal.organisation(), Role.PROTECTED_SYSTEM_MANAGER));
        if (removal.state() == RemovalState.AGREED) {
            addresses.addAll(accounts.mailsOf(removal.contract(), removal.organisation(), Role.DATA_MANAGER));
        } else {
            contracts.get(removal.contract()).parties().stream()
                    .filter(party -> party.capacity() == Capacity.REQUESTING_OFFICE)
                    .map(ContractParty::organisation)
                    .map(office -> accounts.mailsOf(removal.contract(), office, Role.REQUESTING_OFFICE))
                    .forEach(addresses::addAll);
        }
        return addresses;
    }

    private Letter letter() {
        return new Letter(
                text("overdue.subject"), text("overdue.body", 1, portal.orElse("") + "/fileshare/removals.xhtml"));
    }

    private static String text(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.JAPANESE).getString(key);
        return new MessageFormat(pattern, Locale.JAPANESE).format(values);
    }
}
