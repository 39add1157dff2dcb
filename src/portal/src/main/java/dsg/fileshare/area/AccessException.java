package dsg.fileshare.area;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation may in a folder that a user has made, and in those below it, otherwise than the folder inherits (R130, T13). It holds
 * only once the requesting office has agreed, from then until its end; it stays as the record of what once held.
 */
@Entity
public class AccessException {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID contract;

    @ManyToOne(optional = false)
    @JoinColumn(name = "folder", updatable = false)
    private Folder folder;

    @Column(updatable = false)
    private UUID organisation;

    @Column(name = "may_view", updatable = false)
    private boolean view;

    @Column(name = "may_upload", updatable = false)
    private boolean upload;

    @Column(name = "may_create", updatable = false)
    private boolean create;

    @Column(updatable = false)
    private String because;

    @Column(updatable = false)
    private UUID askedBy;

    @Column(updatable = false)
    private Instant askedAt;

    private @Nullable Instant since;

    @Column(name = "ends_at")
    private @Nullable Instant until;

    @Enumerated(EnumType.STRING)
    private State state = State.ASKED;

    private @Nullable String decision;

    /** Whether it was asked for, holds (or has held), or never came to hold. */
    public enum State {
        ASKED,
        DECIDED,
        DECLINED,
        WITHDRAWN
    }

    @SuppressWarnings("NullAway.Init")
    protected AccessException() {}

    private AccessException(
            Folder folder,
            OrganisationId organisation,
            Set<Permission> permissions,
            @Nullable Instant until,
            String because,
            AccountId askedBy,
            Instant now) {
        this.id = UUID.randomUUID();
        this.contract = folder.contract().value();
        this.folder = folder;
        this.organisation = organisation.value();
        this.view = permissions.contains(Permission.VIEW);
        this.upload = permissions.contains(Permission.UPLOAD);
        this.create = permissions.contains(Permission.CREATE_FOLDER);
        this.until = until;
        this.because = because;
        this.askedBy = askedBy.value();
        this.askedAt = now;
        if (folder.isStandard()) {
            throw new RuleBroken("fileshare.access.standard");
        }
        if (!view && (upload || create)) {
            throw new RuleBroken("fileshare.access.blind");
        }
        if (until != null && !until.isAfter(now)) {
            throw new RuleBroken("fileshare.access.past");
        }
    }

    /**
     * A wish; nothing changes by it.
     *
     * @param permissions what the organisation shall have; none at all takes the folder from its sight
     * @param until null for as long as the contract allows
     */
    public static AccessException ask(
            Folder folder,
            OrganisationId organisation,
            Set<Permission> permissions,
            @Nullable Instant until,
            String because,
            AccountId askedBy,
            Instant now) {
        AccessException wish = new AccessException(folder, organisation, permissions, until, because, askedBy, now);
        folder.note(wish);
        return wish;
    }

    /** Holds from now on. */
    public void begin(String number, Instant now) {
        demandAsked();
        if (until != null && !until.isAfter(now)) {
            throw new RuleBroken("fileshare.access.past");
        }
        state = State.DECIDED;
        decision = number;
        since = now;
    }

    public void decline(String number) {
        demandAsked();
        state = State.DECLINED;
        decision = number;
    }

    public void withdraw() {
        demandAsked();
        state = State.WITHDRAWN;
    }

    /** Another has taken its place: two never hold at once for one organisation in one folder. */
    public void end(Instant now) {
        until = now;
    }

    private void demandAsked() {
        if (state != State.ASKED) {
            throw new RuleBroken("application.over");
        }
    }

    /** Whether it decides for this organisation at that instant. */
    boolean holds(OrganisationId who, Instant at) {
        return state == State.DECIDED
                && organisation.equals(who.value())
                && since != null
                && !at.isBefore(since)
                && (until == null || at.isBefore(until));
    }

    boolean gives(Permission permission) {
        return permissions().contains(permission);
    }

    public Set<Permission> permissions() {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        if (view) {
            all.add(Permission.VIEW);
        }
        if (upload) {
            all.add(Permission.UPLOAD);
        }
        if (create) {
            all.add(Permission.CREATE_FOLDER);
        }
        return all;
    }

    public UUID id() {
        return id;
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public Folder folder() {
        return folder;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String because() {
        return because;
    }

    public AccountId askedBy() {
        return new AccountId(askedBy);
    }

    public State state() {
        return state;
    }

    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    /** The number of the decision that it rests on. */
    public Optional<String> decision() {
        return Optional.ofNullable(decision);
    }
}
