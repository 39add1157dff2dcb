package dsg.forms;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.account.Accounts;
import dsg.account.Membership;
import dsg.platform.access.AccountId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.PersonId;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.excel.FilledRow;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;

/** The provider has a form's people registered, once the office has found them right; others approve the accounts (R101, T48). */
@Stateless
public class FormCarrying {

    @Inject
    FormFinder forms;

    @Inject
    RowChanges changes;

    @Inject
    Accounts accounts;

    @Inject
    AccountDirectory directory;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** Applies for the account of everybody who is added, and changes and removes the others, all or none. */
    @UseCase(FormsService.CARRY_OUT_FORM)
    public void register(FormId id) {
        StoredForm form = forms.locked(id, current.get());
        form.moveTo(FormState.REGISTERED);
        for (StoredRow row : form.rows()) {
            if (row.becomesAccount()) {
                row.registered(register(form, row.filled()));
            }
        }
        boolean waiting = changes.carry(form);
        if (!waiting && form.rows().stream().noneMatch(StoredRow::becomesAccount)) {
            form.moveTo(FormState.DONE);
        }
        audit.about("form", id.value());
        audit.inContract(form.contract().value());
        audit.detail("receipt " + form.number().orElse(""));
    }

    private AccountId register(StoredForm form, FilledRow row) {
        Membership membership = new Membership(form.company(), form.contract(), RowChanges.roles(form, row, Set.of()));
        AccountId account = accounts.register(person(row), membership);
        accounts.registerMail(account, row.value("mail"));
        return account;
    }

    /** Who has an account elsewhere is the same person, with one enrolment for all of them (T1, R105). */
    private PersonId person(FilledRow row) {
        String known = row.value("account").toUpperCase(Locale.ROOT);
        if (known.isEmpty()) {
            return accounts.registerPerson(row.value("name"));
        }
        return directory
                .findByUsername(known)
                .map(Account::person)
                .orElseThrow()
                .id();
    }
}
