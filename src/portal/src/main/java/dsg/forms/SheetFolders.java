package dsg.forms;

import dsg.forms.sheet.SheetRow;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sheets in a company's folder: its manager opens them, and each opening is on the log (T7). The provider sees that they are there. */
@Stateless
public class SheetFolders {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Contents contents;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The newest first; of a company those in its own folder. */
    @UseCase(FormsService.VIEW_SHEETS)
    public List<SheetRow> list() {
        Caller caller = current.get();
        return entities.createQuery(
                        "select s from ParameterSheet s order by s.storedAt desc, s.id", ParameterSheet.class)
                .setMaxResults(MOST)
                .getResultStream()
                .filter(sheet -> caller.contract() == null || isIn(caller, sheet))
                .map(this::row)
                .toList();
    }

    /**
     * A sheet for a manager in whose company's folder it lies.
     *
     * @param pdf as PDF instead of a workbook
     */
    @UseCase(FormsService.DOWNLOAD_SHEET)
    public FormDownload download(UUID id, boolean pdf) {
        Caller caller = current.get();
        ParameterSheet sheet = locked(id, caller);
        audit.detail("by " + sheet.rule() + (pdf ? " as PDF" : ""));
        Instant now = clock.instant();
        if (!sheet.isReadable(now)) {
            throw Refused.gone("forms.sheet.over");
        }
        sheet.opened(caller.account(), now);
        return pdf
                ? new FormDownload(
                        sheet.fileName().replaceAll("\\.xlsx$", ".pdf"),
                        contents.open(sheet.pdf().orElseThrow(() -> Refused.notFound("forms.sheet.unknown"))))
                : new FormDownload(sheet.fileName(), contents.open(sheet.content()));
    }

    /** The caller has given the sheet to the subcontractor that has no folder of its own (R104, N3). */
    @UseCase(FormsService.PASS_SHEET_ON)
    public void passOn(UUID id) {
        Caller caller = current.get();
        ParameterSheet sheet = locked(id, caller);
        sheet.passedOn(caller.account(), clock.instant());
        audit.detail("passed on");
    }

    private ParameterSheet locked(UUID id, Caller caller) {
        ParameterSheet sheet = Optional.ofNullable(
                        entities.find(ParameterSheet.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(each -> isIn(caller, each))
                .orElseThrow(() -> Refused.notFound("forms.sheet.unknown"));
        audit.about("sheet", id);
        audit.inContract(sheet.contract().value());
        return sheet;
    }

    private static boolean isIn(Caller caller, ParameterSheet sheet) {
        return sheet.contract().equals(caller.contract()) && sheet.folder().equals(caller.organisation());
    }

    private SheetRow row(ParameterSheet sheet) {
        return new SheetRow(
                sheet.id(),
                sheet.contract(),
                sheet.company(),
                sheet.site(),
                sheet.folder(),
                sheet.rule(),
                sheet.fileName(),
                sheet.storedAt(),
                sheet.readableUntil(),
                sheet.openedAt().orElse(null),
                sheet.isReadable(clock.instant()),
                sheet.pdf().isPresent(),
                sheet.isToBePassedOn(),
                sheet.passedOnAt().orElse(null));
    }
}
