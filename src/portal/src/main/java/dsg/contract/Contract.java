package dsg.contract;

import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.HolidayTableId;
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
import org.jspecify.annotations.Nullable;

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
    private LocalDate tidyUntil;
    private @Nullable UUID tidyCalendar;
    private @Nullable Instant keyDestroyedAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "contract", nullable = false, updatable = false)
    private List<ContractParty> parties = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    /** The use period lies inside the contract period (R62, T16); the end of tidying is counted from its end. */
    Contract(String number, String title, Period contracted, Period used, TidyEnd tidy) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.title = title;
        demandWithin(contracted, used);
        this.contractFrom = contracted.from();
        this.contractUntil = contracted.until();
        this.useFrom = used.from();
        this.useUntil = used.until();
        this.tidyUntil = tidy.day();
        this.tidyCalendar = tidy.calendar() == null ? null : tidy.calendar().value();
    }

    /**
     * Gives it another use period, with the end of tidying that is counted from its end: the one place that changes its dates. A
     * use that ends no sooner leaves nobody less time for tidying than was published (T18).
     */
    void use(Period used, TidyEnd tidy) {
        demandWithin(contracted(), used);
        boolean shortened = used.until().isBefore(useUntil);
        this.useFrom = used.from();
        this.useUntil = used.until();
        if (shortened || tidy.day().isAfter(tidyUntil)) {
            publish(tidy);
        }
    }

    /** Gives it other periods by a decision (T15); the contract period reaches as far as its use does. */
    void change(Period contracted, Period used, TidyEnd tidy) {
        this.contractFrom = contracted.from();
        this.contractUntil = contracted.until().isBefore(used.until()) ? used.until() : contracted.until();
        use(used, tidy);
    }

    /** Publishes a recount of the same end. What people were told is never taken back: only a later day counts (T18). */
    boolean lengthen(TidyEnd recounted) {
        boolean later = recounted.day().isAfter(tidyUntil);
        if (later) {
            publish(recounted);
        }
        return later;
    }

    /** The key is gone; nothing brings the contract back from there (T15, T19). */
    void keyDestroyed(Instant at) {
        keyDestroyedAt = at;
    }

    private void publish(TidyEnd tidy) {
        this.tidyUntil = tidy.day();
        this.tidyCalendar = tidy.calendar() == null ? null : tidy.calendar().value();
    }

    private static void demandWithin(Period contracted, Period used) {
        if (!contracted.contains(used)) {
            throw new RuleBroken("contract.use.outside", used.from(), used.until());
        }
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

    /** What its state is decided by. */
    public ContractTerms terms() {
        return new ContractTerms(used(), tidyUntil, keyDestroyedAt != null);
    }

    /** The last day of tidying as published, with the holiday table it was counted with. */
    public TidyEnd tidyEnd() {
        return new TidyEnd(tidyUntil, tidyCalendar == null ? null : new HolidayTableId(tidyCalendar));
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
