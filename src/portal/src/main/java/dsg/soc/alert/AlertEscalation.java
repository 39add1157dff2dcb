package dsg.soc.alert;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.duty.DutyDesk;
import dsg.duty.DutyDirectory;
import dsg.duty.OnDuty;
import dsg.platform.access.AccountId;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.mail.Letter;
import dsg.platform.mail.MailWords;
import dsg.platform.mail.Mails;
import dsg.soc.Gravity;
import dsg.soc.NativeRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives each new alert to whoever is on duty at the SOC, and to the next where it is not taken up in time (3-2, R30). What is grave goes
 * on at any hour; what is not waits while the desk is closed.
 */
@ApplicationScoped
class AlertEscalation {

    private static final MailWords WORDS = new MailWords("dsg.soc.mails");
    private static final Duration USEFUL = Duration.ofDays(1);
    private static final int AT_ONCE = 100;

    /** Then everybody has had it who is near; it stays with the last, and on the office's list. */
    private static final int MOST = 5;

    /** Where somebody works on an alert at this moment it is waited for, and as they leave it that counts. */
    private static final String WAITING = """
        select * from soc_alert where state = 'NEW' and not report_only and (held_at is null or escalations < :most
            and held_at <= case when weight >= :grave then cast(:grave_since as timestamptz)
                else cast(:other_since as timestamptz) end)
        order by weight desc, raised_at limit :at_once for update\
        """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    DutyDirectory duty;

    @Inject
    AccountDirectory accounts;

    @Inject
    Mails mails;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.portal.url")
    Optional<String> portal;

    /** How long an alert may wait for one person while the desk is open. */
    @Inject
    @ConfigProperty(name = "dsg.soc.untaken", defaultValue = "PT15M")
    Duration patience;

    /** Likewise while it is closed, for what is grave. */
    @Inject
    @ConfigProperty(name = "dsg.soc.untaken.outside", defaultValue = "PT30M")
    Duration patienceOutside;

    /** One round; each holder gets one letter of it, whatever has come to them. */
    @Transactional
    void look() {
        Instant now = clock.instant();
        boolean open = duty.isOpen(now);
        List<Alert> waiting = waiting(now, open);
        if (waiting.isEmpty()) {
            return;
        }
        Optional<OnDuty> present = duty.at(DutyDesk.SOC, now);
        Map<AccountId, Integer> told = new HashMap<>();
        for (Alert alert : waiting) {
            Optional<OnDuty> next = alert.isGiven() ? passedOn(alert, open, now) : present;
            if (!alert.isGiven()) {
                alert.give(present.map(OnDuty::account).orElse(null), now);
            }
            if (isGrave(alert)) {
                next.ifPresent(who -> told.merge(who.account(), 1, Integer::sum));
            }
        }
        told.forEach((who, alerts) -> tell(who, alerts, now));
    }

    private Optional<OnDuty> passedOn(Alert alert, boolean open, Instant now) {
        Set<UUID> silent = alert.holder().map(Set::of).orElse(Set.of());
        Optional<OnDuty> next = duty.after(DutyDesk.SOC, silent, now);
        alert.escalate(now);
        // where there is nobody else it stays with whom it was, and the office sees that
        next.ifPresent(who -> alert.give(who.account(), now));
        audit.system(
                "SOC_ALERT_ESCALATED",
                Outcome.FAILED,
                open ? "soc.escalated.hours" : "soc.escalated.outside",
                "alert",
                alert.id().value(),
                null);
        return next;
    }

    private List<Alert> waiting(Instant now, boolean open) {
        return NativeRows.of(
                        entities.createNativeQuery(WAITING, Alert.class)
                                .setParameter("most", MOST)
                                .setParameter("grave", Gravity.HIGH.weight())
                                .setParameter("grave_since", now.minus(open ? patience : patienceOutside))
                                .setParameter("other_since", open ? now.minus(patience) : Instant.EPOCH)
                                .setParameter("at_once", AT_ONCE),
                        Alert.class)
                .toList();
    }

    /** By when it has to be taken up; empty where that is not counted at this hour. */
    Optional<Instant> due(Alert alert, Instant now) {
        boolean open = duty.isOpen(now);
        return open || isGrave(alert)
                ? alert.heldAt().map(at -> at.plus(open ? patience : patienceOutside))
                : Optional.empty();
    }

    static boolean isGrave(Alert alert) {
        return alert.weight() >= Gravity.HIGH.weight();
    }

    private void tell(AccountId who, int alerts, Instant now) {
        accounts.find(who).flatMap(Account::mail).ifPresent(address -> {
            Letter letter = new Letter(
                    WORDS.text("alert.subject"),
                    WORDS.text("alert.body", alerts, portal.orElse("") + "/soc/alerts.xhtml"));
            mails.post("soc-alert/" + UUID.randomUUID(), address, letter, now.plus(USEFUL));
        });
    }
}
