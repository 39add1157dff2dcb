package dsg.enrolment;

import dsg.platform.access.AccountId;
import dsg.platform.access.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person said about the use of their biometric data and their personal data, and who took it down. */
@Entity
class VeinConsent {

    @Id
    private UUID id;

    /** Given by the database, in the order in which it was said. */
    @Column(insertable = false, updatable = false)
    private long number;

    private UUID person;

    @Enumerated(EnumType.STRING)
    private ConsentKind kind;

    private boolean biometric;
    private boolean personal;
    private Instant givenAt;
    private @Nullable UUID recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected VeinConsent() {}

    VeinConsent(PersonId person, ConsentKind kind, @Nullable AccountId recordedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.person = person.value();
        this.kind = kind;
        this.biometric = kind == ConsentKind.GIVEN;
        this.personal = kind == ConsentKind.GIVEN;
        this.givenAt = now;
        this.recordedBy = recordedBy == null ? null : recordedBy.value();
    }
}
