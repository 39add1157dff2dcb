package dsg.forms.kind;

import dsg.application.ApplicationDesk;
import dsg.application.Result;
import dsg.company.OrganisationDirectory;
import dsg.contract.Capacity;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.forms.Contents;
import dsg.forms.FormDownload;
import dsg.forms.FormKind;
import dsg.forms.FormLayouts;
import dsg.forms.FormsService;
import dsg.forms.MailedBy;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.excel.Book;
import dsg.platform.excel.Books;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FaultMarks;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FormLayout;
import dsg.platform.excel.FormReader;
import dsg.platform.excel.FormWriter;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Use cases of forms of other kinds than F1: their templates, and forms that a company stores or that came by mail (R130, R134, T45). */
@Stateless
public class KindForms {

    @PersistenceContext
    EntityManager entities;

    @Inject
    @Any
    Instance<FormKind> kinds;

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
    ApplicationDesk applications;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The forms that there are, by code and title. */
    @UseCase(FormsService.DOWNLOAD_TEMPLATE)
    public List<FormLayout> offered() {
        return kinds.stream()
                .map(FormKind::code)
                .sorted(Comparator.naturalOrder())
                .map(layouts::current)
                .toList();
    }

    /** The template of a form, with what the gateway knows filled in. */
    @UseCase(FormsService.DOWNLOAD_TEMPLATE)
    public FormDownload template(String code) {
        Caller caller = current.get();
        FormKind kind = kind(code);
        Contract contract = contracts.ofCaller(caller);
        audit.about("contract", contract.id().value());
        FormLayout layout = layouts.current(code);
        Map<String, String> known = new HashMap<>(kind.known());
        known.put("contractNumber", contract.number());
        known.put("contractTitle", contract.title());
        known.put("company", organisations.get(caller.organisation()).name());
        return new FormDownload(layout.title() + ".xlsx", FormWriter.write(layout, known, List.of()));
    }

    /** Stores a form. Without a fault everything in it is asked for at once; with one it is kept for its company to be looked at. */
    @UseCase(FormsService.SUBMIT_FORM)
    public UUID store(String code, String fileName, byte[] content) {
        Caller caller = current.get();
        Contract contract = contracts.ofCaller(caller);
        contracts.demandMembersAdmitted(contract);
        return store(kind(code), new MailedBy(contract.id(), caller.organisation()), fileName, content, null);
    }

    /**
     * Enters a form that came by mail for the company that sent it; only where storing was not possible.
     *
     * @param because why it was not
     */
    @UseCase(FormsService.ENTER_MAILED_FORM)
    public UUID enter(
            String code,
            String contractNumber,
            OrganisationId company,
            String fileName,
            byte[] content,
            String because) {
        Contract contract = contracts.find(contractNumber).orElseThrow(() -> Refused.notFound("contract.unknown"));
        contracts.demandMembersAdmitted(contract);
        boolean takesPart = contract.party(company)
                .filter(party -> party.capacity() != Capacity.REQUESTING_OFFICE)
                .isPresent();
        if (!takesPart) {
            throw Refused.notFound("forms.company");
        }
        return store(kind(code), new MailedBy(contract.id(), company), fileName, content, because);
    }

    private UUID store(FormKind kind, MailedBy whose, String fileName, byte[] content, @Nullable String because) {
        Book book = books.open(fileName, content);
        FormLayout layout = layouts.of(kind.code(), book);
        FilledForm filled = FormReader.read(layout, book);
        KindForm form = new KindForm(
                layout,
                whose,
                fileName,
                Contents.sha256(content),
                because,
                current.get().account(),
                clock.instant());
        entities.persist(form);
        contents.keep(form.id(), whose.contract(), content);
        if (faults(kind, layout, filled, whose.contract()).isEmpty()) {
            List<FormKind.Asked> asked = because == null ? kind.ask(filled) : kind.askFor(whose, filled);
            if (asked.isEmpty()) {
                throw new RuleBroken("forms.mailed.never");
            }
            asked.forEach(form::add);
            entities.flush();
            number(form).ifPresent(form::handedIn);
        }
        record(form);
        audit.detail(kind.code() + " " + form.items().size() + " rows "
                + form.number().orElse(""));
        return form.id();
    }

    /** The newest of those that the caller may see. */
    @UseCase(FormsService.VIEW_FORMS)
    public List<KindFormRow> list() {
        Caller caller = current.get();
        return entities.createQuery("select f from KindForm f order by f.storedAt desc, f.id", KindForm.class)
                .setMaxResults(FormsService.SHOWN)
                .getResultStream()
                .filter(form -> sees(caller, form))
                .map(this::row)
                .toList();
    }

    @UseCase(FormsService.VIEW_FORMS)
    public KindFormPage page(UUID id) {
        KindForm form = get(id);
        return new KindFormPage(
                row(form),
                form.items().stream().map(this::item).toList(),
                form.items().isEmpty() ? faults(form) : List.of());
    }

    /** The file as it came. */
    @UseCase(FormsService.VIEW_FORMS)
    public FormDownload original(UUID id) {
        KindForm form = get(id);
        return new FormDownload(form.fileName(), contents.open(id));
    }

    /**
     * The file as it came, with what is wrong noted at its cells.
     *
     * @param words makes of a fault what is written there
     */
    @UseCase(FormsService.VIEW_FORMS)
    public FormDownload marked(UUID id, Function<CellFault, String> words) {
        KindForm form = get(id);
        Map<String, String> remarks = new LinkedHashMap<>();
        for (CellFault fault : faults(form)) {
            remarks.merge(fault.cell(), words.apply(fault), (one, other) -> one + "\n" + other);
        }
        return new FormDownload(
                "指摘_" + form.fileName(),
                FaultMarks.mark(
                        contents.open(id),
                        layouts.of(form.code(), form.template()).sheet(),
                        remarks));
    }

    private List<CellFault> faults(KindForm form) {
        FormLayout layout = layouts.of(form.code(), form.template());
        FilledForm filled = FormReader.read(layout, books.open(form.fileName(), contents.open(form.id())));
        return faults(kind(form.code()), layout, filled, form.contract());
    }

    private List<CellFault> faults(FormKind kind, FormLayout layout, FilledForm filled, ContractId contract) {
        List<CellFault> faults = new ArrayList<>(filled.faults());
        faults.addAll(KindFormCheck.of(layout, filled, contracts.get(contract).number()));
        faults.addAll(kind.faults(layout, filled));
        return faults;
    }

    private Optional<String> number(KindForm form) {
        return form.items().stream()
                .flatMap(item -> result(item).stream())
                .map(result -> result.number().toString())
                .findFirst();
    }

    private Optional<Result> result(KindFormItem item) {
        return item.kind().flatMap(kind -> applications.result(kind, item.subject()));
    }

    private KindFormPage.Item item(KindFormItem item) {
        Optional<Result> result = result(item);
        return new KindFormPage.Item(
                item.line(),
                item.title(),
                result.map(each -> each.id().value()).orElse(null),
                result.map(each -> each.number().toString()).orElse(""),
                result.map(Result::state).orElse(null));
    }

    private KindFormRow row(KindForm form) {
        return new KindFormRow(
                form.id(),
                form.number().orElse(""),
                layouts.of(form.code(), form.template()).title(),
                form.contract(),
                form.organisation(),
                form.fileName(),
                form.sha256(),
                form.byMail(),
                form.storedAt());
    }

    private KindForm get(UUID id) {
        KindForm form = Optional.ofNullable(entities.find(KindForm.class, id))
                .filter(each -> sees(current.get(), each))
                .orElseThrow(() -> Refused.notFound("forms.unknown"));
        record(form);
        return form;
    }

    /** A company its own; the office and the staff those that were handed in, the provider also what it has entered. */
    private static boolean sees(Caller caller, KindForm form) {
        boolean own =
                form.contract().equals(caller.contract()) && form.organisation().equals(caller.organisation());
        boolean ofOffice = caller.contract() == null || caller.contract().equals(form.contract());
        return own
                || form.storedBy().equals(caller.account())
                || (ofOffice && FormsService.isOffice(caller) && !form.items().isEmpty());
    }

    private FormKind kind(String code) {
        return kinds.stream()
                .filter(each -> each.isCalled(code))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("forms.unknown"));
    }

    private void record(KindForm form) {
        audit.about("form", form.id());
        audit.inContract(form.contract().value());
    }
}
