package dsg.forms.paper;

import dsg.company.OrganisationDirectory;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.forms.Contents;
import dsg.forms.FormDownload;
import dsg.forms.FormFinder;
import dsg.forms.FormId;
import dsg.forms.FormLayouts;
import dsg.forms.FormsService;
import dsg.forms.Spelling;
import dsg.forms.kind.KindFormCheck;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Use cases of the requesting office's 取扱者名簿, which rows of F1 are matched against (R99, T21). */
@Stateless
public class HandlerLists {

    static final String CODE = "H1";

    @PersistenceContext
    EntityManager entities;

    @Inject
    FormLayouts layouts;

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
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @UseCase(FormsService.STORE_HANDLER_LIST)
    public FormDownload template() {
        Contract contract = contracts.ofCaller(current.get());
        FormLayout layout = layouts.current(CODE);
        return new FormDownload(
                layout.title() + ".xlsx",
                FormWriter.write(layout, Map.of("contractNumber", contract.number()), List.of()));
    }

    /**
     * Stores a list; from now on it is the one that counts.
     *
     * @return what is wrong with it, by cell; nothing is stored then
     */
    @UseCase(FormsService.STORE_HANDLER_LIST)
    public List<CellFault> store(String fileName, byte[] content) {
        Caller caller = current.get();
        Contract contract = contracts.ofCaller(caller);
        audit.about("contract", contract.id().value());
        Book book = books.open(fileName, content);
        FormLayout layout = layouts.of(CODE, book);
        FilledForm filled = FormReader.read(layout, book);
        List<CellFault> faults = new ArrayList<>(filled.faults());
        faults.addAll(KindFormCheck.of(layout, filled, contract.number()));
        if (faults.isEmpty()) {
            HandlerList list = new HandlerList(
                    contract.id(), fileName, Contents.sha256(content), caller.account(), clock.instant());
            entities.persist(list);
            contents.keep(list.id(), contract.id(), content);
            entities.flush();
            filled.rows().forEach(row -> add(list, contract.id(), row));
            audit.detail(filled.rows().size() + " people");
        }
        return faults;
    }

    private void add(HandlerList list, ContractId contract, FilledRow row) {
        String filed = row.value("filedOn");
        entities.createNativeQuery("insert into listed_handler (list, contract, line, company, name, filed_on) values"
                        + " (:list, :contract, :line, :company, :name, cast(nullif(:filed, '') as date))")
                .setParameter("list", list.id())
                .setParameter("contract", contract.value())
                .setParameter("line", row.number())
                .setParameter("company", Spelling.of(row.value("company")))
                .setParameter("name", Spelling.of(row.value("name")))
                .setParameter("filed", filed)
                .executeUpdate();
    }

    /** The list that counts for the caller's contract. */
    @UseCase(FormsService.STORE_HANDLER_LIST)
    public Optional<HandlerListRow> newest() {
        return newest(contracts.ofCaller(current.get()).id())
                .map(list -> list.row(
                        ((Number) entities.createNativeQuery("select count(*) from listed_handler where list = :list")
                                        .setParameter("list", list.id())
                                        .getSingleResult())
                                .longValue()));
    }

    /** How each row of a form stands to the list that counts, by the row's identifier. */
    @UseCase(FormsService.CHECK_FORM)
    public Map<UUID, Match> matches(FormId form) {
        Caller caller = current.get();
        Map<UUID, FormFinder.Named> rows = forms.named(form, caller);
        Optional<HandlerList> list = newest(forms.found(form, caller).contract());
        if (list.isEmpty()) {
            return rows.keySet().stream().collect(Collectors.toMap(row -> row, row -> Match.NO_LIST));
        }
        Map<String, String> listed = listed(list.get());
        Map<UUID, Match> matches = new HashMap<>();
        rows.forEach((row, named) -> matches.put(row, match(listed, named)));
        return matches;
    }

    private Match match(Map<String, String> listed, FormFinder.Named named) {
        String company = organisations.get(named.company()).name();
        String filed = listed.get(Spelling.of(company) + "/" + Spelling.of(named.name()));
        if (filed == null) {
            return Match.MISSING;
        }
        return filed.isEmpty() || filed.equals(named.filedOn()) ? Match.LISTED : Match.OTHER_DAY;
    }

    private Map<String, String> listed(HandlerList list) {
        Map<String, String> listed = new HashMap<>();
        List<?> rows = entities.createNativeQuery(
                        "select company, name, coalesce(to_char(filed_on, 'YYYY-MM-DD'), '') from listed_handler where list = :list",
                        Object[].class)
                .setParameter("list", list.id())
                .getResultList();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            listed.put(row[0] + "/" + row[1], (String) row[2]);
        }
        return listed;
    }

    private Optional<HandlerList> newest(ContractId contract) {
        return entities.createQuery(
                        "select l from HandlerList l where l.contract = :contract order by l.at desc",
                        HandlerList.class)
                .setParameter("contract", contract.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
