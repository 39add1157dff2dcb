package dsg.media;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A medium, or a drive of discs, of one company. */
@Entity
class Medium {

    private static final int LONGEST_REASON = 500;

    /** What is needed for longer is applied for again. */
    static final Duration LONGEST = Duration.ofDays(400);

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contract;
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private MediumState state = MediumState.PROPOSED;

    @Enumerated(EnumType.STRING)
    private MediumKind kind;

    private String number;
    private String maker;
    private String model;
    private String vendor;
    private String product;
    private String serial;
    private long bytes;
    private String purpose;
    private String holder;
    private String keptAt;
    private Instant untilAt;
    private String disposal;
    private UUID appliedBy;
    private Instant appliedAt;
    private @Nullable Instant removedAt;
    private @Nullable String removedBecause;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "medium_terminal", joinColumns = @JoinColumn(name = "medium"))
    @Column(name = "terminal")
    private Set<UUID> terminals = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Medium() {}

    Medium(ContractId contract, OrganisationId organisation, MediumForm form, AccountId by, Instant now) {
        MediumIdentity identity = MediumIdentity.of(
                form.vendor(), form.product(), form.serial(), form.kind() == MediumKind.INTERNAL_OPTICAL);
        if (!form.until().isAfter(now) || form.until().isAfter(now.plus(LONGEST))) {
            throw new RuleBroken("media.until.bad", LONGEST.toDays());
        }
        if (form.terminals().isEmpty()) {
            throw new RuleBroken("media.terminals.none");
        }
        this.id = UUID.randomUUID();
        this.contract = contract.value();
        this.organisation = organisation.value();
        this.kind = form.kind();
        this.number = text(form.number(), 40);
        this.maker = text(form.maker(), 100);
        this.model = text(form.model(), 100);
        this.vendor = identity.vendor();
        this.product = identity.product();
        this.serial = identity.serial();
        this.purpose = text(form.purpose(), LONGEST_REASON);
        this.holder = text(form.holder(), 100);
        this.keptAt = text(form.keptAt(), 200);
        this.untilAt = form.until();
        this.disposal = text(form.disposal(), 200);
        this.appliedBy = by.value();
        this.appliedAt = now;
        this.terminals.addAll(form.terminals());
    }

    private static String text(String typed, int longest) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new RuleBroken("media.text.bad", longest);
        }
        return text;
    }

    void move(MediumState from, MediumState next) {
        if (state != from) {
            throw new RuleBroken("media.over");
        }
        state = next;
    }

    void remove(String because, Instant now) {
        String reason = text(because, LONGEST_REASON);
        move(MediumState.REGISTERED, MediumState.REMOVED);
        removedAt = now;
        removedBecause = reason;
    }

    /** It was put in for the first time: from now on its size is part of what it is told apart by. */
    boolean learn(long size) {
        boolean news = bytes == 0 && size > 0 && !kind.isOptical();
        if (news) {
            bytes = size;
        }
        return news;
    }

    /** As agents are told. */
    JsonObject told() {
        return Json.createObjectBuilder()
                .add("id", id.toString())
                .add("number", number)
                .add("vendor", vendor)
                .add("product", product)
                .add("serial", serial)
                .add("bytes", bytes)
                .add("optical", kind.isOptical())
                .add("until", untilAt.getEpochSecond())
                .build();
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisation;
    }

    Set<UUID> terminals() {
        return Set.copyOf(terminals);
    }

    String title() {
        return number + " " + maker + " " + model;
    }

    /**
     * On the screen.
     *
     * @param names of organisations and terminals
     */
    MediumRow row(Map<UUID, String> names, Instant now) {
        return new MediumRow(
                id,
                names.getOrDefault(organisation, ""),
                state,
                kind,
                number,
                maker,
                model,
                vendor.isEmpty() ? "" : vendor + ":" + product,
                serial,
                bytes,
                terminals.stream()
                        .map(each -> names.getOrDefault(each, ""))
                        .sorted()
                        .toList(),
                purpose,
                holder,
                keptAt,
                untilAt,
                disposal,
                state == MediumState.REGISTERED && untilAt.isAfter(now));
    }
}
