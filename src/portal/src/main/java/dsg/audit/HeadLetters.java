package dsg.audit;

import dsg.platform.calendar.Clocks;
import dsg.platform.ledger.Ledger;
import dsg.platform.mail.Letter;
import dsg.platform.mail.MailWords;
import dsg.platform.mail.Mails;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Mails the log's newest head once a day to whoever keeps it for others: a mail that was sent is in nobody's hands here any more. */
@ApplicationScoped
class HeadLetters implements RecurringTask {

    private static final MailWords WORDS = new MailWords("dsg.audit.mails");
    private static final Duration USEFUL = Duration.ofDays(7);

    @Inject
    Ledger ledger;

    @Inject
    Mails mails;

    @Inject
    Clock clock;

    /** Addresses; none unless the operator names them. */
    @Inject
    @ConfigProperty(name = "dsg.audit.heads.mail")
    Optional<List<String>> addresses;

    @Override
    public String kind() {
        return "audit.head-letters";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    @Transactional
    public void run() {
        post(addresses.orElse(List.of()));
    }

    /** Once a day to each. */
    void post(List<String> to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.JAPAN);
        to.forEach(address -> ledger.heads(1)
                .forEach(head -> mails.post(
                        "audit-head/" + today + "/" + address,
                        address,
                        new Letter(WORDS.text("head.subject", head.size()), WORDS.text("head.body", head.text())),
                        clock.instant().plus(USEFUL))));
    }
}
