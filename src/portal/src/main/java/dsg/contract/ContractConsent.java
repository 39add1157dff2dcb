package dsg.contract;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One side's consent as somebody has recorded it (R82); the newest of a side counts, the others stay. */
@Entity
class ContractConsent {

    @Id
    private UUID id;

    private UUID contract;

    @Enumerated(EnumType.STRING)
    private ConsentSide side;

    private LocalDate agreedOn;
    private String document;
    private UUID recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected ContractConsent() {}

    ContractConsent(
            ContractId contract,
            ConsentSide side,
            LocalDate agreedOn,
            String document,
            AccountId recordedBy,
            Instant now) {
        this.id = UUID.randomUUID();
        this.contract = contract.value();
        this.side = side;
        this.agreedOn = agreedOn;
        this.document = Documents.checked(document);
        this.recordedBy = recordedBy.value();
        this.recordedAt = now;
    }

    ConsentRow row() {
        return new ConsentRow(side, agreedOn, document, new AccountId(recordedBy), recordedAt);
    }

    ConsentSide side() {
        return side;
    }
}
