package dsg.forms.outside;

import dsg.forms.Contents;
import dsg.forms.FormDownload;
import dsg.forms.FormLayouts;
import dsg.forms.FormsService;
import dsg.forms.OutsideForm;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import dsg.platform.excel.Book;
import dsg.platform.excel.Books;
import dsg.platform.excel.CellFault;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Use cases of forms that come by mail before there is a contract (F5): the template to send out, and the form that came back. */
@Stateless
public class OutsideForms {

    @PersistenceContext
    EntityManager entities;

    @Inject
    @Any
    Instance<OutsideForm> forms;

    @Inject
    FormLayouts layouts;

    @Inject
    Books books;

    @Inject
    OutsideSafe safe;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The template to send to a company that wants to join, with the day on which it is fetched. */
    @UseCase(FormsService.ENTER_OUTSIDE_FORM)
    public FormDownload template(String code) {
        form(code);
        FormLayout layout = layouts.current(code);
        LocalDate today = LocalDate.now(clock.withZone(Clocks.JAPAN));
        return new FormDownload(
                layout.title() + ".xlsx", FormWriter.write(layout, Map.of("receivedOn", today.toString()), List.of()));
    }

    /** Reads a form that has come. Without a fault it is entered and its original kept; with one nothing is. */
    @UseCase(FormsService.ENTER_OUTSIDE_FORM)
    public Entered enter(String code, String fileName, byte[] content) {
        OutsideForm form = form(code);
        Book book = books.open(fileName, content);
        FormLayout layout = layouts.of(code, book);
        FilledForm filled = FormReader.read(layout, book);
        List<CellFault> faults = new ArrayList<>(filled.faults());
        faults.addAll(form.faults(layout, filled));
        if (!faults.isEmpty()) {
            audit.detail(code + " faults=" + faults.size());
            return new Entered(null, faults);
        }
        UUID subject = form.enter(filled);
        var original = new StoredOutsideForm.Original(Contents.sha256(content), safe.close(subject, content));
        StoredOutsideForm stored = new StoredOutsideForm(
                subject, layout, fileName, original, current.get().account(), clock.instant());
        entities.persist(stored);
        audit.about("form", subject);
        audit.detail(code + " " + stored.original().sha256());
        return new Entered(subject, List.of());
    }

    /** What is known of the original; empty where it was typed on the screen. */
    @UseCase(FormsService.VIEW_OUTSIDE_FORM)
    public Optional<OutsideOriginal> original(UUID subject) {
        return Optional.ofNullable(entities.find(StoredOutsideForm.class, subject))
                .map(StoredOutsideForm::original);
    }

    /** The file as it came. */
    @UseCase(FormsService.VIEW_OUTSIDE_FORM)
    public FormDownload file(UUID subject) {
        audit.about("form", subject);
        StoredOutsideForm stored = Optional.ofNullable(entities.find(StoredOutsideForm.class, subject))
                .orElseThrow(() -> Refused.notFound("forms.unknown"));
        return new FormDownload(stored.fileName(), stored.content(kept -> safe.open(subject, kept)));
    }

    private OutsideForm form(String code) {
        return forms.stream()
                .filter(each -> each.isCalled(code))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("forms.unknown"));
    }
}
