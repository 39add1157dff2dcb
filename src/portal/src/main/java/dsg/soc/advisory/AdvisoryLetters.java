package dsg.soc.advisory;

import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractPeople;
import dsg.platform.access.ContractId;
import dsg.platform.mail.Letter;
import dsg.platform.mail.MailWords;
import dsg.platform.mail.Mails;
import dsg.platform.task.TaskHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the people who answer for every open contract that there is an advisory; each address once, and without its text. */
@ApplicationScoped
class AdvisoryLetters implements TaskHandler {

    static final String KIND = "soc.advisory";

    private static final MailWords WORDS = new MailWords("dsg.soc.mails");
    private static final Duration USEFUL = Duration.ofDays(14);

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractPeople people;

    @Inject
    Mails mails;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.portal.url")
    Optional<String> portal;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Occasion task) {
        Set<String> addresses = new TreeSet<>();
        for (ContractId id : contracts.all()) {
            Contract contract = contracts.get(id);
            if (contracts.stateOf(contract.id()).isOpen()) {
                addresses.addAll(people.addressesOf(id));
            }
        }
        Object[] values = {portal.orElse("") + "/soc/advisory.xhtml?id=" + task.key()};
        Letter letter = new Letter(WORDS.text("advisory.subject"), WORDS.text("advisory.body", values));
        addresses.forEach(address -> mails.post(
                "advisory/" + task.key() + "/" + address,
                address,
                letter,
                clock.instant().plus(USEFUL)));
    }
}
