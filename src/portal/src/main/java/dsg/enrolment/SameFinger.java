package dsg.enrolment;

import dsg.platform.access.AccountId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.vein.EnrolledFingers.Same;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A finger that seems to be enrolled of two people. While nobody has decided, the later enrolment opens no login. */
@Entity
class SameFinger {

    static final int LONGEST = 500;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID person;

    @Column(updatable = false)
    private UUID vaultKey;

    @Column(updatable = false)
    private UUID other;

    @Column(columnDefinition = "int[]", updatable = false)
    private int[] fingers;

    @Column(columnDefinition = "int[]", updatable = false)
    private int[] otherFingers;

    @Column(updatable = false)
    private Instant foundAt;

    @Column(updatable = false)
    private @Nullable UUID attendedBy;

    @Enumerated(EnumType.STRING)
    private SameFingerVerdict verdict = SameFingerVerdict.OPEN;

    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String because;

    @SuppressWarnings("NullAway.Init")
    protected SameFinger() {}

    /** @param found one at least */
    SameFinger(VeinSet searched, PersonId other, List<Same> found, Instant now) {
        this.id = UUID.randomUUID();
        this.person = searched.person().value();
        this.vaultKey = searched.sealed().vaultKey();
        this.other = other.value();
        this.fingers = numbers(found, Same::finger);
        this.otherFingers = numbers(found, Same::other);
        this.foundAt = now;
        this.attendedBy = searched.attendedBy().map(AccountId::value).orElse(null);
    }

    /** Once. */
    void decide(SameFingerVerdict said, AccountId by, String why, Instant now) {
        if (verdict != SameFingerVerdict.OPEN) {
            throw Refused.conflict("enrolment.same.over");
        }
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new RuleBroken("enrolment.same.reason", LONGEST);
        }
        verdict = said;
        decidedBy = by.value();
        decidedAt = now;
        because = reason;
    }

    UUID id() {
        return id;
    }

    PersonId person() {
        return new PersonId(person);
    }

    UUID vaultKey() {
        return vaultKey;
    }

    PersonId other() {
        return new PersonId(other);
    }

    List<Integer> fingers() {
        return Arrays.stream(fingers).boxed().toList();
    }

    List<Integer> otherFingers() {
        return Arrays.stream(otherFingers).boxed().toList();
    }

    Instant foundAt() {
        return foundAt;
    }

    /** Empty at the founding. */
    Optional<AccountId> attendedBy() {
        return Optional.ofNullable(attendedBy).map(AccountId::new);
    }

    private static int[] numbers(List<Same> found, ToIntFunction<Same> which) {
        return found.stream().mapToInt(which).distinct().toArray();
    }
}
