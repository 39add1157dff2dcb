package dsg.contract;

import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.JapaneseDates;
import dsg.platform.mail.Letter;
import dsg.platform.mail.MailWords;
import dsg.platform.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the people of a contract what its clock says (N8). The letters go over ordinary mail, so they hold the contract's number, dates
 * and the way to the portal, and nothing of what the contract is about.
 */
@ApplicationScoped
class Notices implements EffectHandler {

    private static final MailWords WORDS = new MailWords("dsg.contract.mails");

    @Inject
    ContractPeople people;

    @Inject
    Mails mails;

    @Inject
    @ConfigProperty(name = "dsg.portal.url")
    Optional<String> portal;

    @Override
    public Set<EffectKind> kinds() {
        return Arrays.stream(EffectKind.values()).filter(EffectKind::isNotice).collect(Collectors.toSet());
    }

    /** Posted in the same transaction as the effect's end: neither is there without the other. */
    @Override
    public void happen(Occasion occasion) {
        Contract contract = occasion.contract();
        String topic = topics(contract) + occasion.kind() + "/" + occasion.id() + about(contract.terms());
        Letter letter = letter(occasion.kind(), contract, occasion.now(), portal.orElse(""));
        people.addressesOf(contract.id()).forEach(address -> mails.post(topic, address, letter, occasion.until()));
    }

    /** Takes back what has not gone out yet and speaks of other dates than these. */
    void takeBackOutdated(Contract contract) {
        mails.takeBack(topics(contract), about(contract.terms()));
    }

    private static String topics(Contract contract) {
        return "contract/" + contract.id() + "/";
    }

    private static String about(ContractTerms terms) {
        return "/" + terms.used().until() + "/" + terms.tidyUntil();
    }

    static Letter letter(EffectKind kind, Contract contract, Instant now, String portal) {
        ContractTerms terms = contract.terms();
        LocalDate today = LocalDate.ofInstant(now, Clocks.JAPAN);
        Object[] values = {
            contract.number(),
            date(terms.used().until()),
            date(terms.tidyUntil()),
            String.valueOf(ChronoUnit.DAYS.between(today, terms.used().until())),
            String.valueOf(terms.tidyDaysLeft(now)),
            portal
        };
        return new Letter(
                WORDS.text(kind + ".subject", values),
                WORDS.text(kind + ".body", values) + WORDS.text("closing", values));
    }

    private static String date(LocalDate day) {
        return JapaneseDates.seireki(day) + "（" + JapaneseDates.wareki(day) + "）";
    }
}
