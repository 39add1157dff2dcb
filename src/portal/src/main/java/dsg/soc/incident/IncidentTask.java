package dsg.soc.incident;

import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.soc.IncidentId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to be done in an incident. */
@Entity
@Table(name = "soc_incident_task")
class IncidentTask {

    @Id
    private UUID id;

    private UUID incident;
    private int place;
    private String text;
    private @Nullable Instant doneAt;
    private @Nullable UUID doneBy;

    @SuppressWarnings("NullAway.Init")
    protected IncidentTask() {}

    IncidentTask(IncidentId incident, int place, String text) {
        this.id = UUID.randomUUID();
        this.incident = incident.value();
        this.place = place;
        this.text = text;
    }

    void done(AccountId by, Instant now) {
        if (doneAt != null) {
            throw Refused.conflict("soc.task.finished");
        }
        doneAt = now;
        doneBy = by.value();
    }

    TaskRow row() {
        return new TaskRow(id, text, doneAt);
    }

    boolean isOf(IncidentId whole) {
        return incident.equals(whole.value());
    }

    @Nullable
    UUID doneBy() {
        return doneBy;
    }

    int place() {
        return place;
    }
}
