package dsg.forms;

import dsg.application.ApplicationDesk;
import dsg.application.Result;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.forms.check.UserFormCheck;
import dsg.forms.check.UserFormSetting;
import dsg.forms.check.UserFormSetting.Party;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import dsg.platform.excel.Book;
import dsg.platform.excel.Books;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FilledRow;
import dsg.platform.excel.FormLayout;
import dsg.platform.excel.FormReader;
import dsg.platform.excel.FormWriter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Use cases of a company at the 申請書等格納サイト: templates, and forms that it stores there (R94–R98, R100). */
@Stateless
public class Forms {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    UserFormSettings settings;

    @Inject
    FormFinder forms;

    @Inject
    FormLayouts layouts;

    @Inject
    Contents contents;

    @Inject
    Books books;

    @Inject
    ApplicationDesk applications;

    @Inject
    UseRequirements requirements;

    @Inject
    FormLetters letters;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The template of F1 for one of the companies that the caller may speak for, with what the gateway knows filled in. */
    @UseCase(FormsService.DOWNLOAD_TEMPLATE)
    public FormDownload template(OrganisationId company) {
        Map<String, String> known = head(company);
        return new FormDownload(
                UserForm.LAYOUT.title() + "_" + known.get("company") + ".xlsx",
                FormWriter.write(UserForm.LAYOUT, known, List.of()));
    }

    /** What the gateway knows of the head of an F1 for this company, by the field's key. */
    @UseCase(FormsService.DOWNLOAD_TEMPLATE)
    public Map<String, String> head(OrganisationId company) {
        Caller caller = current.get();
        Contract contract = contracts.ofCaller(caller);
        audit.about("contract", contract.id().value());
        Party party = settings.parties(caller, contract).stream()
                .filter(each -> each.id().equals(company))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("forms.company"));
        Map<String, String> known = new HashMap<>();
        known.put("requestedOn", LocalDate.now(clock.withZone(Clocks.JAPAN)).toString());
        known.put("contractNumber", contract.number());
        known.put("contractTitle", contract.title());
        known.put("contractedOn", contract.contracted().from().toString());
        known.put("contractFrom", contract.contracted().from().toString());
        known.put("contractUntil", contract.contracted().until().toString());
        known.put("useFrom", contract.used().from().toString());
        known.put("useUntil", contract.used().until().toString());
        known.put("company", party.name());
        known.put("capacity", party.prime() ? "元請" : "下請");
        return known;
    }

    /** The layout by which F1 is written here. */
    @UseCase(FormsService.DOWNLOAD_TEMPLATE)
    public FormLayout layout() {
        return UserForm.LAYOUT;
    }

    /**
     * Makes the workbook of what was typed on the screen, and stores it like one that was filled in elsewhere.
     *
     * @param head by the field's key; what the gateway knows is taken from the gateway
     */
    @UseCase(FormsService.SUBMIT_FORM)
    public FormId write(OrganisationId company, Map<String, String> head, List<Map<String, String>> rows) {
        if (rows.size() > UserForm.LAYOUT.rows()) {
            throw new RuleBroken("excel.fault.rows", UserForm.LAYOUT.rows());
        }
        Map<String, String> values = new HashMap<>(head);
        values.putAll(head(company));
        values.values().removeIf(Objects::isNull);
        List<Map<String, String>> numbered = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, String> filled = new HashMap<>(row);
            filled.values().removeIf(Objects::isNull);
            filled.put("number", String.valueOf(numbered.size() + 1));
            numbered.add(filled);
        }
        byte[] content = FormWriter.write(UserForm.LAYOUT, values, numbered);
        return store(UserForm.LAYOUT.title() + ".xlsx", content, null);
    }

    /** The companies that the caller may hand forms in for: the own one, and those that work for it. */
    @UseCase(FormsService.DOWNLOAD_TEMPLATE)
    public List<FormCompany> companies() {
        Caller caller = current.get();
        return settings.parties(caller, contracts.ofCaller(caller)).stream()
                .map(party -> new FormCompany(party.id(), party.name()))
                .toList();
    }

    /**
     * Stores a form F1. Without a fault it is handed in and has its number at once; one of a subcontractor waits for the prime to hand it
     * in (R100). With faults it is kept for its company alone, to be looked at.
     *
     * @param previous the form that was sent back and whose place it takes; null for none
     */
    @UseCase(FormsService.SUBMIT_FORM)
    public FormId store(String fileName, byte[] content, @Nullable FormId previous) {
        Caller caller = current.get();
        Contract contract = contracts.ofCaller(caller);
        audit.about("contract", contract.id().value());
        contracts.demandMembersAdmitted(contract);
        Book book = books.open(fileName, content);
        FormLayout layout = layouts.of(UserForm.CODE, book);
        FilledForm filled = FormReader.read(layout, book);
        oneAtATime(contract);
        UserFormSetting setting = settings.of(caller, contract, filled);
        List<CellFault> faults = new ArrayList<>(filled.faults());
        faults.addAll(UserFormCheck.of(layout, filled, setting));
        Optional<Party> company = UserFormCheck.company(filled, setting);
        FormFile file = new FormFile(
                UserForm.CODE,
                layout.version(),
                contract.id(),
                fileName,
                Contents.sha256(content),
                filled.value("manager"));
        FormState state = faults.isEmpty() ? FormState.PREPARED : FormState.FAULTY;
        StoredForm form = new StoredForm(
                file, caller, company.map(Party::id).orElse(caller.organisation()), state, clock.instant());
        if (previous != null) {
            form.replaces(forms.get(previous, caller));
        }
        if (faults.isEmpty()) {
            Party party = company.orElseThrow();
            for (FilledRow row : filled.rows()) {
                form.add(new StoredRow(contract.id().value(), row, UserFormCheck.subject(party, row), true));
            }
        }
        entities.persist(form);
        contents.keep(form.id().value(), contract.id(), content);
        audit.about("form", form.id().value());
        if (faults.isEmpty() && isPrime(setting, caller)) {
            handIn(form);
        }
        audit.detail(form.state() + " " + filled.rows().size() + " rows");
        return form.id();
    }

    private static boolean isPrime(UserFormSetting setting, Caller caller) {
        return setting.companies().stream()
                .anyMatch(party -> party.id().equals(caller.organisation()) && party.prime());
    }

    /** Takes a form back that nobody has decided about; its people are free for another (T47). */
    @UseCase(FormsService.SUBMIT_FORM)
    public void withdraw(FormId id) {
        Caller caller = current.get();
        audit.about("form", id.value());
        if (forms.get(id, caller).state() == FormState.SUBMITTED) {
            // the application is locked before what it is about
            applications.withdraw(UserFormApplications.KIND, id.value());
        }
        StoredForm form = forms.locked(id, caller);
        form.moveTo(FormState.WITHDRAWN);
        audit.detail("withdrawn " + form.number().orElse(""));
    }

    /** The prime hands in what a subcontractor has prepared (R100, T44). */
    @UseCase(FormsService.SUBMIT_FORM)
    public void handIn(FormId id) {
        Caller caller = current.get();
        StoredForm form = forms.locked(id, caller);
        audit.about("form", id.value());
        Contract contract = contracts.ofCaller(caller);
        contracts.demandMembersAdmitted(contract);
        boolean prime = settings.parties(caller, contract).stream()
                .anyMatch(party -> party.id().equals(caller.organisation()) && party.prime());
        if (!prime) {
            throw new RuleBroken("forms.prime");
        }
        handIn(form);
    }

    private void handIn(StoredForm form) {
        requirements.demand(form.contract(), form.company());
        form.moveTo(FormState.SUBMITTED);
        entities.flush();
        applications.submit(UserFormApplications.KIND, form.id().value(), form.contract());
        String number = applications
                .result(UserFormApplications.KIND, form.id().value())
                .map(Result::number)
                .orElseThrow()
                .toString();
        form.handedIn(number, clock.instant());
        letters.stored(form);
        audit.detail("receipt " + number);
    }

    /** Two forms that name the same person must not both find nobody underway (T47). */
    private void oneAtATime(Contract contract) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 47))) locked")
                .setParameter(1, "forms " + contract.id())
                .getSingleResult();
    }
}
