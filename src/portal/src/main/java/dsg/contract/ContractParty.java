package dsg.contract;

import dsg.platform.access.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation's part in a contract. Subcontractors hang below the party that gave them work; the prime is the root (T4). */
@Entity
public class ContractParty {

    @Id
    private UUID id;

    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @ManyToOne
    @JoinColumn(name = "above")
    private @Nullable ContractParty above;

    @SuppressWarnings("NullAway.Init")
    protected ContractParty() {}

    ContractParty(OrganisationId organisation, Capacity capacity, @Nullable ContractParty above) {
        this.id = UUID.randomUUID();
        this.organisation = organisation.value();
        this.capacity = capacity;
        this.above = above;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public Capacity capacity() {
        return capacity;
    }

    public Optional<OrganisationId> givenWorkBy() {
        return Optional.ofNullable(above).map(ContractParty::organisation);
    }
}
