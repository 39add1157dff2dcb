package dsg.noc;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.duty.DutyDesk;
import dsg.duty.DutyDirectory;
import dsg.duty.OnDuty;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.mail.Letter;
import dsg.platform.mail.MailWords;
import dsg.platform.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives an alarm to whoever is on duty, and to the next where it is not taken up in time, by the calendar. */
@ApplicationScoped
class NocEscalation {

    private static final MailWords WORDS = new MailWords("dsg.noc.mails");
    private static final Duration USEFUL = Duration.ofDays(1);

    /** Then everybody has had it who is near; it stays with the last. */
    private static final int MOST = 5;

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

    /** How long an alarm may wait for one person while the desk is open. */
    @Inject
    @ConfigProperty(name = "dsg.noc.unacknowledged", defaultValue = "PT15M")
    Duration patience;

    /** Likewise while it is closed. */
    @Inject
    @ConfigProperty(name = "dsg.noc.unacknowledged.outside", defaultValue = "PT30M")
    Duration patienceOutside;

    /** A new alarm is that of whoever is on duty. */
    void begin(NocAlarm alarm, Instant now) {
        duty.at(DutyDesk.NOC, now).ifPresent(who -> give(alarm, who));
    }

    /** Passes it on, where it has waited too long. */
    void look(NocAlarm alarm, Instant now) {
        Duration longest = longest(now);
        boolean late = alarm.waitsSince()
                .filter(since -> Duration.between(since, now).compareTo(longest) > 0)
                .isPresent();
        if (!late || alarm.escalations() >= MOST) {
            return;
        }
        Set<UUID> silent = alarm.holder().map(Set::of).orElse(Set.of());
        Optional<OnDuty> next = duty.after(DutyDesk.NOC, silent, now);
        // the first time is on record even where there is nobody to pass it on to
        if (next.isPresent() || alarm.escalations() == 0) {
            alarm.escalate(now);
            next.ifPresent(who -> give(alarm, who));
            audit.system(
                    "NOC_ALARM_ESCALATED",
                    Outcome.FAILED,
                    duty.isOpen(now) ? "noc.escalated.hours" : "noc.escalated.outside",
                    "noc-alarm",
                    alarm.id(),
                    null);
        }
    }

    /** How long an alarm may wait for one person now. */
    Duration longest(Instant now) {
        return duty.isOpen(now) ? patience : patienceOutside;
    }

    private void give(NocAlarm alarm, OnDuty who) {
        alarm.give(who.account().value());
        accounts.find(who.account()).flatMap(Account::mail).ifPresent(address -> {
            String link = portal.orElse("") + "/noc/alarm.xhtml?id=" + alarm.id();
            mails.post(
                    "noc-alarm/" + alarm.id(),
                    address,
                    new Letter(WORDS.text("alarm.subject"), WORDS.text("alarm.body", link)),
                    clock.instant().plus(USEFUL));
        });
    }
}
