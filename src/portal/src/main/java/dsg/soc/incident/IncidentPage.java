package dsg.soc.incident;

import dsg.duty.OnDuty;
import dsg.soc.Subject;
import dsg.soc.alert.AlertRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incident with all that belongs to it.
 *
 * @param possible what could be done, kind by kind, to those subjects
 * @param notices who has to be told of it, and by when
 * @param duty who is on duty at the SOC; null where nobody is
 */
public record IncidentPage(
        IncidentRow row,
        List<ItemRow> items,
        List<TaskRow> tasks,
        List<Subject> subjects,
        List<AlertRow> alerts,
        List<EvidenceRow> evidence,
        List<DoingRow> doings,
        List<Possible> possible,
        List<NoticeRow> notices,
        @Nullable OnDuty duty) {

    /**
     * An action that can be asked for.
     *
     * @param needsSecond whether somebody else has to agree
     */
    public record Possible(String kind, Subject target, boolean needsSecond) {

        /** As a form sends it back. */
        public String key() {
            return kind + " " + target.kind() + " " + target.id();
        }
    }
}
