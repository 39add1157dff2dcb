package dsg.enrolment;

import dsg.platform.access.AccountId;
import dsg.platform.access.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a person agreed to the use of their biometric data, and who took it down. */
@Entity
class VeinConsent {

    @Id
    private UUID id;

    private UUID person;
    private Instant givenAt;
    private @Nullable UUID recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected VeinConsent() {}

    VeinConsent(PersonId person, @Nullable AccountId recordedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.person = person.value();
        this.givenAt = now;
        this.recordedBy = recordedBy == null ? null : recordedBy.value();
    }
}
