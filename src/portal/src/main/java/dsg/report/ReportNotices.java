package dsg.report;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.platform.mail.Letter;
import dsg.platform.mail.MailWords;
import dsg.platform.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells by mail that there is a report or that it has arrived: letters hold the number and the way to the portal, and nothing else. */
@ApplicationScoped
class ReportNotices {

    private static final MailWords WORDS = new MailWords("dsg.report.mails");
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

    /** The managers of the reporter's company in that contract. */
    void tellManagers(Report report) {
        Set<String> addresses = report.contract()
                .flatMap(contract -> report.organisation()
                        .map(organisation -> accounts.mailsOf(
                                new ContractId(contract),
                                new OrganisationId(organisation),
                                Role.PROTECTED_SYSTEM_MANAGER)))
                .orElse(Set.of());
        addresses.forEach(address -> post(report, "manager", address));
    }

    void tellReporter(Report report) {
        report.reporter()
                .map(accounts::get)
                .flatMap(Account::mail)
                .ifPresent(address -> post(report, "received", address));
    }

    private void post(Report report, String what, String address) {
        Object[] values = {report.number().toString(), portal.orElse("") + "/report/page.xhtml?id=" + report.id()};
        mails.post(
                "report/" + report.id() + "/" + what,
                address,
                new Letter(WORDS.text(what + ".subject", values), WORDS.text(what + ".body", values)),
                clock.instant().plus(USEFUL));
    }
}
