package dsg.forms;

import dsg.account.AccountDirectory;
import dsg.contract.ContractDirectory;
import dsg.forms.sheet.SheetRule;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.platform.mail.Letter;
import dsg.platform.mail.Mails;
import dsg.platform.view.Languages;
import dsg.platform.view.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells that something was stored, and nothing of what is in it (N1, N2): ordinary mail is no place for it. */
@ApplicationScoped
public class FormLetters {

    private static final Duration USEFUL = Duration.ofDays(7);

    @Inject
    Mails mails;

    @Inject
    Messages messages;

    @Inject
    AccountDirectory accounts;

    @Inject
    ContractDirectory contracts;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.portal.url")
    Optional<String> portal;

    /** Where forms are told of; an address of the provider, from configuration only (R96). */
    @Inject
    @ConfigProperty(name = "dsg.forms.mail")
    Optional<String> desk;

    /** To the provider: a form is there (R95). */
    void stored(StoredForm form) {
        desk.ifPresent(address -> post("forms/" + form.id(), address, "forms.mail.stored", form));
    }

    /** To the managers of the company in whose folder it lies (R102). */
    void sheetStored(ParameterSheet sheet) {
        Object[] values = {contracts.get(sheet.contract()).number(), portal.orElse("")};
        String key = sheet.rule() == SheetRule.PRIME_ONLY ? "forms.mail.sheet.relay" : "forms.mail.sheet";
        for (String address : accounts.mailsOf(sheet.contract(), sheet.folder(), Role.PROTECTED_SYSTEM_MANAGER)) {
            post("forms/sheet/" + sheet.id(), address, key, values);
        }
    }

    /** To the managers of a company: something else is asked for (N4). */
    public void wanted(UUID wish, ContractId contract, OrganisationId company, String number) {
        Object[] values = {contracts.get(contract).number(), portal.orElse(""), number};
        for (String address : accounts.mailsOf(contract, company, Role.PROTECTED_SYSTEM_MANAGER)) {
            post("forms/wanted/" + wish, address, "forms.mail.wanted", values);
        }
    }

    private void post(String topic, String address, String key, StoredForm form) {
        Object[] values = {
            contracts.get(form.contract()).number(),
            portal.orElse(""),
            form.number().orElse("")
        };
        post(topic, address, key, values);
    }

    private void post(String topic, String address, String key, Object... values) {
        Letter letter = new Letter(
                messages.text(key + ".subject", Languages.JAPANESE, values),
                messages.text(key + ".body", Languages.JAPANESE, values));
        mails.post(topic, address, letter, clock.instant().plus(USEFUL));
    }
}
