package dsg.company;

import dsg.platform.access.AccountId;
import dsg.platform.access.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A joining notice as somebody has recorded it. A correction is another one; the newest counts, the others stay. */
@Entity
class Joining {

    @Id
    private UUID id;

    private UUID organisation;
    private String noticeNumber;
    private LocalDate checkedOn;
    private LocalDate issuedOn;
    private @Nullable String because;
    private UUID recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Joining() {}

    /** @param because why it takes the place of an earlier one; null for the first */
    Joining(OrganisationId company, JoiningNotice notice, @Nullable String because, AccountId recordedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.organisation = company.value();
        this.noticeNumber = notice.number();
        this.checkedOn = notice.checkedOn();
        this.issuedOn = notice.issuedOn();
        this.because = because;
        this.recordedBy = recordedBy.value();
        this.recordedAt = now;
    }

    OrganisationId company() {
        return new OrganisationId(organisation);
    }

    JoiningNotice notice() {
        return new JoiningNotice(noticeNumber, checkedOn, issuedOn);
    }

    Optional<String> because() {
        return Optional.ofNullable(because);
    }

    AccountId recordedBy() {
        return new AccountId(recordedBy);
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
