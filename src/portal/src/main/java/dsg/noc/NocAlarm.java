package dsg.noc;

import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The root of a fault: raised by what was seen, acknowledged and reported by people. */
@Entity
class NocAlarm {

    private static final int LONGEST_CAUSE = 500;
    private static final int LONGEST_REPORT = 4000;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID target;
    private Instant beganAt;
    private @Nullable Instant endedAt;
    private int dependents;
    private boolean flapping;
    private @Nullable UUID acknowledgedBy;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant escalatedAt;
    private int escalations;
    private @Nullable UUID heldBy;
    private @Nullable String cause;
    private @Nullable String report;
    private @Nullable UUID closedBy;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected NocAlarm() {}

    NocAlarm(UUID target, Instant began) {
        this.id = UUID.randomUUID();
        this.target = target;
        this.beganAt = began;
    }

    /** It goes on, with so many consequences. */
    void goesOn(int consequences, boolean unsteady) {
        dependents = Math.max(dependents, consequences);
        flapping = unsteady;
    }

    void ended(Instant now) {
        endedAt = now;
        flapping = false;
    }

    /** What was a root is a consequence of another: that one is worked on. */
    void becomesConsequence(String of, Instant now) {
        endedAt = now;
        closedAt = now;
        cause = of;
    }

    /** Whose it is until somebody takes it up. */
    void give(UUID holder) {
        heldBy = holder;
    }

    void escalate(Instant now) {
        escalatedAt = now;
        escalations++;
    }

    void acknowledge(AccountId by, Instant now) {
        if (acknowledgedAt != null || closedAt != null) {
            throw Refused.conflict("noc.alarm.acknowledged.already");
        }
        acknowledgedBy = by.value();
        acknowledgedAt = now;
    }

    /** Says why it was and what was done; only once it is over. */
    void close(AccountId by, String why, String what, Instant now) {
        if (endedAt == null) {
            throw Refused.conflict("noc.alarm.goes-on");
        }
        if (closedAt != null) {
            throw Refused.conflict("noc.alarm.closed.already");
        }
        cause = words(why, LONGEST_CAUSE);
        report = words(what, LONGEST_REPORT);
        closedBy = by.value();
        closedAt = now;
        if (acknowledgedAt == null) {
            acknowledgedBy = by.value();
            acknowledgedAt = now;
        }
    }

    private static String words(String typed, int longest) {
        String plain = typed.strip();
        if (plain.isEmpty() || plain.length() > longest) {
            throw new RuleBroken("noc.words.length", longest);
        }
        return plain;
    }

    /** Since when it has waited for whoever has it now; empty where it waits for nobody. */
    Optional<Instant> waitsSince() {
        return acknowledgedAt == null && endedAt == null
                ? Optional.of(escalatedAt == null ? beganAt : escalatedAt)
                : Optional.empty();
    }

    int escalations() {
        return escalations;
    }

    Optional<UUID> holder() {
        return Optional.ofNullable(heldBy);
    }

    UUID id() {
        return id;
    }

    UUID target() {
        return target;
    }

    Instant began() {
        return beganAt;
    }

    Optional<UUID> acknowledgedBy() {
        return Optional.ofNullable(acknowledgedBy);
    }

    Optional<UUID> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    /** @param names of those who have, or had, it in hand, by account */
    AlarmRow row(TargetRow of, Map<UUID, String> names) {
        return new AlarmRow(
                id,
                of,
                beganAt,
                endedAt,
                dependents,
                flapping,
                name(heldBy, names),
                name(acknowledgedBy, names),
                acknowledgedAt,
                escalatedAt,
                cause,
                report,
                name(closedBy, names),
                closedAt);
    }

    private static String name(@Nullable UUID account, Map<UUID, String> names) {
        return account == null ? "" : names.getOrDefault(account, "");
    }
}
