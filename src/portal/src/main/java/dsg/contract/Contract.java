package dsg.contract;

import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.Clocks;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One contract of the ministry with a prime, which hands work on to subcontractors. */
@Entity
public class Contract {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String title;
    private LocalDate contractFrom;
    private LocalDate contractUntil;
    private LocalDate useFrom;
    private LocalDate useUntil;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "contract", nullable = false, updatable = false)
    private List<ContractParty> parties = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    /** The use period lies inside the contract period (R62, T16). */
    Contract(String number, String title, Period contracted, Period used) {
        if (!contracted.contains(used)) {
            throw new RuleBroken("contract.use.outside", used.from(), used.until());
        }
        this.id = UUID.randomUUID();
        this.number = number;
        this.title = title;
        this.contractFrom = contracted.from();
        this.contractUntil = contracted.until();
        this.useFrom = used.from();
        this.useUntil = used.until();
    }

    void addOffice(OrganisationId office) {
        parties.add(new ContractParty(office, Capacity.REQUESTING_OFFICE, null));
    }

    void addPrime(OrganisationId prime) {
        parties.add(new ContractParty(prime, Capacity.PRIME, null));
    }

    /** Adds a subcontractor below the party that gave it work, at any depth (T4). */
    void addSubcontractor(OrganisationId subcontractor, OrganisationId givenWorkBy) {
        ContractParty above = party(givenWorkBy)
                .filter(party -> party.capacity() != Capacity.REQUESTING_OFFICE)
                .orElseThrow(() -> new RuleBroken("contract.party.above"));
        parties.add(new ContractParty(subcontractor, Capacity.SUBCONTRACTOR, above));
    }

    /** Where the contract stands at that instant, counted in Japan's days (T53). */
    public ContractState stateAt(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, Clocks.JAPAN);
        if (day.isBefore(useFrom)) {
            return ContractState.PLANNED;
        }
        return day.isAfter(useUntil) ? ContractState.CLOSED : ContractState.IN_USE;
    }

    public Optional<ContractParty> party(OrganisationId organisation) {
        return parties.stream()
                .filter(party -> party.organisation().equals(organisation))
                .findFirst();
    }

    public List<ContractParty> parties() {
        return List.copyOf(parties);
    }

    public ContractId id() {
        return new ContractId(id);
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    public Period contracted() {
        return new Period(contractFrom, contractUntil);
    }

    public Period used() {
        return new Period(useFrom, useUntil);
    }
}
