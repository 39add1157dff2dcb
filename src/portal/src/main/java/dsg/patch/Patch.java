package dsg.patch;

import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A package that is to take the place of an older one on terminals that have that. */
@Entity
class Patch {

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_DAYS = 90;

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private String packageVersion;
    private String architecture;
    private String sha256;

    private String origin;
    private String mends;
    private LocalDate deadline;

    @Enumerated(EnumType.STRING)
    private PatchState state = PatchState.PROPOSED;

    private @Nullable UUID approval;
    private UUID proposedBy;
    private Instant proposedAt;

    @SuppressWarnings("NullAway.Init")
    protected Patch() {}

    Patch(DebianPackage file, String sha256, PatchForm form, AccountId by, LocalDate today, Instant now) {
        if (form.origin().isBlank() || form.origin().length() > LONGEST_TEXT) {
            throw new RuleBroken("patch.origin.bad", LONGEST_TEXT);
        }
        if (!form.mends().matches("(CVE-[0-9]{4}-[0-9]{4,7} ?){0,25}")) {
            throw new RuleBroken("patch.mends.bad");
        }
        if (form.deadline().isBefore(today) || form.deadline().isAfter(today.plusDays(MOST_DAYS))) {
            throw new RuleBroken("patch.deadline.bad", MOST_DAYS);
        }
        this.id = UUID.randomUUID();
        this.name = file.name();
        this.packageVersion = file.version();
        this.architecture = file.architecture();
        this.sha256 = sha256;
        this.origin = form.origin().strip();
        this.mends = form.mends().strip();
        this.deadline = form.deadline();
        this.proposedBy = by.value();
        this.proposedAt = now;
    }

    void approve(UUID application) {
        move(PatchState.PROPOSED, PatchState.APPROVED);
        approval = application;
    }

    void decline() {
        move(PatchState.PROPOSED, PatchState.DECLINED);
    }

    void toPilots() {
        move(PatchState.APPROVED, PatchState.PILOT);
    }

    void toAll() {
        move(PatchState.PILOT, PatchState.RELEASED);
    }

    void withdraw() {
        if (!isOut() && state != PatchState.APPROVED) {
            throw Refused.conflict("patch.over");
        }
        state = PatchState.WITHDRAWN;
    }

    private void move(PatchState from, PatchState next) {
        if (state != from) {
            throw Refused.conflict("patch.over");
        }
        state = next;
    }

    /** Whether any terminal gets it. */
    boolean isOut() {
        return state == PatchState.PILOT || state == PatchState.RELEASED;
    }

    boolean isFor(boolean pilot) {
        return state == PatchState.RELEASED || (pilot && state == PatchState.PILOT);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String packageVersion() {
        return packageVersion;
    }

    String sha256() {
        return sha256;
    }

    LocalDate deadline() {
        return deadline;
    }

    /** Everything that a decision is about. */
    String words() {
        return "%s %s %s %s|%s|%s|%s".formatted(name, packageVersion, architecture, sha256, origin, mends, deadline);
    }

    String title() {
        return name + " " + packageVersion;
    }

    PatchRow row(int proven, int outstanding, int failed, int affected) {
        return new PatchRow(
                id,
                name,
                packageVersion,
                architecture,
                sha256,
                origin,
                mends.isEmpty() ? List.of() : List.of(mends.split(" +")),
                deadline,
                state,
                proven,
                outstanding,
                failed,
                affected);
    }
}
