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

    private boolean paused;
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
        if (paused) {
            throw Refused.conflict("patch.paused");
        }
        move(PatchState.PILOT, PatchState.RELEASED);
    }

    void withdraw() {
        if (!isOut() && state != PatchState.APPROVED) {
            throw Refused.conflict("patch.over");
        }
        paused = false;
        state = PatchState.WITHDRAWN;
    }

    /** No terminal gets it until it is resumed; where it is installed already it stays. */
    void pause(boolean stop) {
        if (!isOut() || paused == stop) {
            throw Refused.conflict("patch.over");
        }
        paused = stop;
    }

    private void move(PatchState from, PatchState next) {
        if (state != from) {
            throw Refused.conflict("patch.over");
        }
        state = next;
    }

    /** Whether it has been released, to the pilots or to all. */
    boolean isOut() {
        return state == PatchState.PILOT || state == PatchState.RELEASED;
    }

    /** Whether a terminal gets it now. */
    boolean isFor(boolean pilot) {
        return !paused && isMeantFor(pilot);
    }

    boolean isMeantFor(boolean pilot) {
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
                paused,
                proven,
                outstanding,
                failed,
                affected);
    }
}
