package dsg.forms;

import dsg.application.ApplicationDesk;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The requesting office says to each row whether the person is on both lists (R99, T21); the decision about the whole follows. */
@Stateless
public class FormChecking {

    @PersistenceContext
    EntityManager entities;

    @Inject
    FormFinder forms;

    @Inject
    ApplicationDesk applications;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Keeps what was found; rows that are not named stay as they are. */
    @UseCase(FormsService.CHECK_FORM)
    public void find(FormId id, List<RowFinding> findings) {
        Caller caller = current.get();
        audit.about("form", id.value());
        // the application is locked before what it is about
        applications.demandFourEyes(UserFormApplications.KIND, id.value());
        StoredForm form = forms.locked(id, caller);
        audit.inContract(form.contract().value());
        if (form.state() != FormState.SUBMITTED) {
            throw Refused.conflict("forms.state.moved");
        }
        Map<UUID, StoredRow> rows = form.rows().stream().collect(Collectors.toMap(StoredRow::id, Function.identity()));
        for (RowFinding each : findings) {
            StoredRow row = rows.get(each.row());
            if (row == null) {
                throw new RuleBroken("forms.row");
            }
            if (row.finding() != each.finding()
                    || !row.because().equals(each.because().strip())) {
                row.found(each.finding(), each.because(), caller.account(), clock.instant());
            }
        }
        audit.detail(form.rows().stream()
                .collect(Collectors.groupingBy(StoredRow::finding, Collectors.counting()))
                .toString());
    }

    /**
     * Says something to a cell of a form (R124); its company finds it in the file that comes back.
     *
     * @param cell its address, {@code G17}
     */
    @UseCase(FormsService.CHECK_FORM)
    public void remark(FormId id, String cell, String text) {
        Caller caller = current.get();
        audit.about("form", id.value());
        applications.demandFourEyes(UserFormApplications.KIND, id.value());
        StoredForm form = forms.locked(id, caller);
        audit.inContract(form.contract().value());
        if (form.state() != FormState.SUBMITTED) {
            throw Refused.conflict("forms.state.moved");
        }
        FormRemark remark = new FormRemark(form, cell, text, caller.account(), clock.instant());
        entities.persist(remark);
        audit.detail(remark.shown().cell());
    }
}
