package dsg.forms;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.application.ApplicationDesk;
import dsg.application.Result;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractDirectory;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.excel.Books;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FaultMarks;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FormField;
import dsg.platform.excel.FormReader;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms that are stored, as each of their people may see them. */
@Stateless
public class FormBook {

    private static final int MOST = 200;

    @Inject
    FormFinder forms;

    @Inject
    Contents contents;

    @Inject
    Books books;

    @Inject
    ContractDirectory contracts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    AccountDirectory accounts;

    @Inject
    UserFormSettings settings;

    @Inject
    ApplicationDesk applications;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** The newest of those that the caller may see. */
    @UseCase(FormsService.VIEW_FORMS)
    public List<FormRow> list() {
        return forms.of(current.get(), MOST).stream().map(this::row).toList();
    }

    @UseCase(FormsService.VIEW_FORMS)
    public FormPage page(FormId id) {
        Caller caller = current.get();
        StoredForm form = forms.get(id, caller);
        record(form);
        FilledForm filled = filled(form);
        return new FormPage(
                row(form),
                form.storedBy(),
                form.sha256(),
                facts(filled),
                form.rows().stream().map(this::person).toList(),
                form.state() == FormState.FAULTY ? faults(form, filled, caller) : List.of(),
                application(form));
    }

    /** The file as it came. */
    @UseCase(FormsService.VIEW_FORMS)
    public FormDownload original(FormId id) {
        StoredForm form = forms.get(id, current.get());
        record(form);
        audit.detail("original");
        return new FormDownload(form.fileName(), contents.open(id.value()));
    }

    /**
     * The file as it came, with what is wrong noted at its cells.
     *
     * @param words makes of a fault what is written there
     */
    @UseCase(FormsService.VIEW_FORMS)
    public FormDownload marked(FormId id, Function<CellFault, String> words) {
        Caller caller = current.get();
        StoredForm form = forms.get(id, caller);
        record(form);
        byte[] content = contents.open(id.value());
        Map<String, String> remarks = new LinkedHashMap<>();
        for (CellFault fault : faults(form, filled(form), caller)) {
            remarks.merge(fault.cell(), words.apply(fault), (one, other) -> one + "\n" + other);
        }
        return new FormDownload("誤り_" + form.fileName(), FaultMarks.mark(content, UserForm.LAYOUT.sheet(), remarks));
    }

    private FilledForm filled(StoredForm form) {
        return FormReader.read(
                UserForm.LAYOUT,
                books.open(form.fileName(), contents.open(form.id().value())));
    }

    /** Held against what is so now: what has changed since it was stored may have mended or spoiled it. */
    private List<CellFault> faults(StoredForm form, FilledForm filled, Caller caller) {
        List<CellFault> faults = new ArrayList<>(filled.faults());
        faults.addAll(
                UserFormCheck.of(UserForm.LAYOUT, filled, settings.of(caller, contracts.get(form.contract()), filled)));
        return faults;
    }

    private static List<FormPage.Fact> facts(FilledForm filled) {
        List<FormPage.Fact> facts = new ArrayList<>();
        for (FormField field : UserForm.LAYOUT.fields()) {
            String value = filled.value(field.key());
            if (!value.isEmpty()) {
                facts.add(new FormPage.Fact(field.label(), value));
            }
        }
        return facts;
    }

    private @Nullable UUID application(StoredForm form) {
        return applications
                .result(UserFormApplications.KIND, form.id().value())
                .map(Result::id)
                .map(id -> id.value())
                .orElse(null);
    }

    private FormRow row(StoredForm form) {
        return new FormRow(
                form.id(),
                form.number().orElse(""),
                UserForm.LAYOUT.title(),
                form.contract(),
                form.company(),
                form.state(),
                form.rows().size(),
                form.fileName(),
                form.storedAt());
    }

    private PersonRow person(StoredRow row) {
        var filled = row.filled();
        Optional<String> username = row.account().map(accounts::get).map(Account::username);
        return new PersonRow(
                row.id(),
                row.line(),
                filled.value("name"),
                filled.value("kana"),
                filled.value("unit"),
                filled.value("mail"),
                filled.value("site"),
                filled.value("consent"),
                filled.value("isDataManager").equals("はい"),
                row.finding(),
                row.because(),
                username.orElse(""));
    }

    private void record(StoredForm form) {
        audit.about("form", form.id().value());
        audit.inContract(form.contract().value());
    }
}
