package dsg.helpdesk;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.platform.mail.Letter;
import dsg.platform.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells askers that something has happened: letters hold the number and the way to the portal, and nothing of what was said. */
@ApplicationScoped
class TicketNotices {

    private static final String BUNDLE = "dsg.helpdesk.mails";
    private static final Duration USEFUL = Duration.ofDays(30);

    @Inject
    AccountDirectory accounts;

    @Inject
    Mails mails;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.portal.url")
    Optional<String> portal;

    /** @param what {@code received} or {@code answered} */
    void tell(Ticket ticket, String what) {
        ticket.asker().map(accounts::get).flatMap(Account::mail).ifPresent(address -> {
            Object[] values = {
                ticket.number().toString(), portal.orElse("") + "/helpdesk/ticket.xhtml?id=" + ticket.id()
            };
            mails.post(
                    "helpdesk/" + ticket.id() + "/" + what + "/" + clock.instant(),
                    address,
                    new Letter(text(what + ".subject", values), text(what + ".body", values) + text("closing", values)),
                    clock.instant().plus(USEFUL));
        });
    }

    private static String text(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.JAPANESE).getString(key);
        return new MessageFormat(pattern, Locale.JAPANESE).format(values);
    }
}
