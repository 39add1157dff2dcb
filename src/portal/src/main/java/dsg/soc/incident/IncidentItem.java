package dsg.soc.incident;

import dsg.soc.IncidentId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing of the time line; never changed. */
@Entity
@Table(name = "soc_incident_entry")
class IncidentItem {

    @Id
    private UUID id;

    private UUID incident;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    private @Nullable UUID account;
    private String name;
    private Instant at;
    private String text;
    private String about;

    @SuppressWarnings("NullAway.Init")
    protected IncidentItem() {}

    IncidentItem(IncidentId incident, ItemRow row, @Nullable UUID account) {
        this.id = UUID.randomUUID();
        this.incident = incident.value();
        this.kind = row.kind();
        this.account = account;
        this.name = row.name();
        this.at = row.at();
        this.text = row.text();
        this.about = row.about();
    }

    ItemRow row() {
        return new ItemRow(kind, name, at, text, about);
    }
}
