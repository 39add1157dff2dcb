package dsg.calendar;

import dsg.account.AccountDirectory;
import dsg.company.SiteDirectory;
import dsg.company.SiteRow;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractPeople;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.platform.mail.Letter;
import dsg.platform.mail.MailWords;
import dsg.platform.mail.Mails;
import dsg.platform.task.TaskHandler;
import dsg.platform.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the companies touched by a maintenance that there is one, or that it was called off: those of the site, else those of every open
 * contract. Letters hold its number and the way to the portal, and nothing else.
 */
@ApplicationScoped
class MaintenanceLetters implements TaskHandler {

    static final String KIND = "calendar.maintenance";

    private static final MailWords WORDS = new MailWords("dsg.calendar.mails");

    @Inject
    MaintenanceDirectory maintenances;

    @Inject
    SiteDirectory sites;

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractPeople people;

    @Inject
    AccountDirectory accounts;

    @Inject
    Mails mails;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.portal.url")
    Optional<String> portal;

    /** What the letters tell. */
    enum News {
        ANNOUNCED,
        CANCELLED
    }

    void tell(News news, UUID maintenance) {
        tasks.schedule(KIND, news + " " + maintenance, clock.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Occasion task) {
        String[] key = task.key().split(" ", 2);
        News news = News.valueOf(key[0]);
        maintenances.find(UUID.fromString(key[1]), clock.instant()).ifPresent(row -> post(news, row));
    }

    private void post(News news, MaintenanceRow row) {
        Object[] values = {row.number(), portal.orElse("") + "/calendar/hours.xhtml"};
        String key = news.name().toLowerCase(Locale.ROOT);
        Letter letter = new Letter(WORDS.text(key + ".subject", values), WORDS.text(key + ".body", values));
        addresses(row)
                .forEach(address -> mails.post("maintenance/" + row.id() + "/" + news, address, letter, row.until()));
    }

    private Set<String> addresses(MaintenanceRow row) {
        List<ContractId> open = contracts.all().stream()
                .filter(each -> contracts.stateOf(each).isOpen())
                .toList();
        Set<String> addresses = new TreeSet<>();
        if (row.site() == null) {
            open.forEach(contract -> addresses.addAll(people.addressesOf(contract)));
        } else {
            organisation(row.site())
                    .ifPresent(organisation -> open.forEach(contract ->
                            addresses.addAll(accounts.mailsOf(contract, organisation, Role.PROTECTED_SYSTEM_MANAGER))));
        }
        return addresses;
    }

    private Optional<OrganisationId> organisation(UUID site) {
        return sites.all().stream()
                .filter(each -> each.id().equals(site))
                .map(SiteRow::organisation)
                .findFirst();
    }
}
