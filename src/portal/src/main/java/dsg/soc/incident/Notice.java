package dsg.soc.incident;

import dsg.platform.access.AccountId;
import dsg.soc.IncidentId;
import dsg.soc.incident.NoticeRow.NoticeTo;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody was told of an incident. */
@Entity
@Table(name = "soc_incident_notice")
class Notice {

    @Id
    private UUID id;

    private UUID incident;

    @Enumerated(EnumType.STRING)
    private NoticeTo audience;

    private Instant sentAt;
    private UUID sentBy;
    private int letters;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(IncidentId incident, NoticeTo audience, int letters, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.incident = incident.value();
        this.audience = audience;
        this.letters = letters;
        this.sentAt = now;
        this.sentBy = by.value();
    }

    UUID incident() {
        return incident;
    }

    NoticeTo audience() {
        return audience;
    }

    Instant sentAt() {
        return sentAt;
    }

    UUID sentBy() {
        return sentBy;
    }
}
