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

/**
 * Tells that a wish is overdue, on the log and by a letter without names: first to those who have to act and to the company's managers,
 * and when they let as much time pass again, to 情報システム管理室.
 */
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

    /** Either step once for each wish; nothing where it is not overdue, or has got on meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(RemovalReady wish) {
        rows.enter(wish.contract());
        removals.find(wish.removal()).filter(this::isOverdue).ifPresent(removal -> {
            String topic = "fileshare/overdue/" + removal.id();
            if (removal.remindedAt().isEmpty()) {
                removal.remind(clock.instant());
                tell(removal, "fileshare.overdue");
                write(topic, addresses(removal), letter("overdue", "/fileshare/removals.xhtml"));
            } else {
                removal.escalate(clock.instant());
                tell(removal, "fileshare.escalated");
                write(
                        topic + "/office",
                        accounts.staffMails(Role.SECURITY_OFFICE),
                        letter("escalated", "/contract/detail.xhtml?id=" + removal.contract()));
            }
        });
    }

    private void tell(Removal removal, String action) {
        audit.system(
                action,
                Outcome.OK,
                null,
                "removal",
                removal.id().value(),
                removal.contract().value());
    }

    private void write(String topic, Set<String> addresses, Letter letter) {
        Instant until = clock.instant().plus(USEFUL);
        addresses.forEach(address -> mails.post(topic, address, letter, until));
    }

    private boolean isOverdue(Removal removal) {
        boolean waits = removal.state() == RemovalState.REQUESTED || removal.state() == RemovalState.AGREED;
        Instant since = removal.remindedAt().orElse(removal.requestedAt());
        return waits
                && !removal.isEscalated()
                && days.due(removal.state(), since).isBefore(clock.instant());
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

    /** The office above has no place in the area: it is shown the contract, and asks those who have. */
    private Letter letter(String words, String page) {
        return new Letter(text(words + ".subject"), text(words + ".body", 1, portal.orElse("") + page));
    }

    private static String text(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.JAPANESE).getString(key);
        return new MessageFormat(pattern, Locale.JAPANESE).format(values);
    }
}
