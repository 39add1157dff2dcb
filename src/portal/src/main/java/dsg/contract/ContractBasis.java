package dsg.contract;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A basis as somebody has recorded it; the newest counts, the others stay. */
@Entity
class ContractBasis {

    @Id
    private UUID id;

    private UUID contract;

    @Enumerated(EnumType.STRING)
    private BasisKind kind;

    private @Nullable Integer item;
    private String document;
    private UUID recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected ContractBasis() {}

    ContractBasis(ContractId contract, Basis basis, AccountId recordedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.contract = contract.value();
        this.kind = basis.kind();
        this.item = basis.item();
        this.document = basis.document();
        this.recordedBy = recordedBy.value();
        this.recordedAt = now;
    }

    Basis basis() {
        return new Basis(kind, item, document);
    }

    AccountId recordedBy() {
        return new AccountId(recordedBy);
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
