package dsg.forms;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.application.ApplicationDesk;
import dsg.application.Result;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractDirectory;
import dsg.forms.check.UserFormCheck;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.excel.Books;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FaultMarks;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FormField;
import dsg.platform.excel.FormLayout;
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
    FormLayouts layouts;

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
                facts(layout(form), filled),
                form.rows().stream().map(this::person).toList(),
                form.state() == FormState.FAULTY ? faults(form, filled, caller) : List.of(),
                remarks(form),
                application(form),
                form.previous().map(FormId::value).orElse(null));
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
     * The file as it came, with what is wrong noted at its cells: by the gateway's checks, or by the office (R124).
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
        if (form.state() == FormState.FAULTY) {
            for (CellFault fault : faults(form, filled(form), caller)) {
                remarks.merge(fault.cell(), words.apply(fault), (one, other) -> one + "\n" + other);
            }
        }
        for (FormPage.Remark remark : remarks(form)) {
            remarks.merge(remark.cell(), remark.text(), (one, other) -> one + "\n" + other);
        }
        return new FormDownload(
                "指摘_" + form.fileName(), FaultMarks.mark(content, layout(form).sheet(), remarks));
    }

    private FilledForm filled(StoredForm form) {
        return FormReader.read(
                layout(form),
                books.open(form.fileName(), contents.open(form.id().value())));
    }

    /** Held against what is so now: what has changed since it was stored may have mended or spoiled it. */
    private List<CellFault> faults(StoredForm form, FilledForm filled, Caller caller) {
        List<CellFault> faults = new ArrayList<>(filled.faults());
        faults.addAll(
                UserFormCheck.of(layout(form), filled, settings.of(caller, contracts.get(form.contract()), filled)));
        return faults;
    }

    private static List<FormPage.Fact> facts(FormLayout layout, FilledForm filled) {
        List<FormPage.Fact> facts = new ArrayList<>();
        for (FormField field : layout.fields()) {
            String value = filled.value(field.key());
            if (!value.isEmpty()) {
                facts.add(new FormPage.Fact(field.label(), value));
            }
        }
        return facts;
    }

    private FormLayout layout(StoredForm form) {
        return layouts.of(form.code(), form.template());
    }

    /** What the office says to cells, and why it finds a row wrong, at that row's name. */
    private List<FormPage.Remark> remarks(StoredForm form) {
        List<FormPage.Remark> remarks = new ArrayList<>();
        form.rows().stream()
                .filter(row -> !row.because().isEmpty())
                .map(row -> new FormPage.Remark(layout(form).cell("name", row.line()), row.because()))
                .forEach(remarks::add);
        forms.remarks(form.id()).stream().map(FormRemark::shown).forEach(remarks::add);
        return remarks;
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
                row.change(),
                row.isCarried(),
                filled.value("name"),
                filled.value("kana"),
                filled.value("unit"),
                filled.value("mail"),
                filled.value("site"),
                filled.value("consent"),
                filled.value("isDataManager").equals("はい"),
                row.finding(),
                row.because(),
                username.orElseGet(() -> filled.value("account")));
    }

    private void record(StoredForm form) {
        audit.about("form", form.id().value());
        audit.inContract(form.contract().value());
    }
}
