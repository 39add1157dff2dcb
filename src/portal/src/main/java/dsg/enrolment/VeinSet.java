package dsg.enrolment;

import dsg.platform.access.AccountId;
import dsg.platform.access.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is enrolled of one person, as it lies in the database. */
@Entity
class VeinSet {

    @Id
    private UUID person;

    private int keyVersion;
    private UUID vaultKey;
    private byte[] wrapped;
    private byte[] content;

    @Column(columnDefinition = "int[]")
    private int[] fingers;

    private Instant enrolledAt;
    private @Nullable UUID attendedBy;

    @SuppressWarnings("NullAway.Init")
    protected VeinSet() {}

    VeinSet(PersonId person, SealedSet sealed, @Nullable AccountId attendedBy, Instant now) {
        this.person = person.value();
        this.keyVersion = sealed.version();
        this.vaultKey = sealed.vaultKey();
        this.wrapped = sealed.wrapped();
        this.content = sealed.content();
        this.fingers = sealed.fingers().stream().mapToInt(Integer::intValue).toArray();
        this.enrolledAt = now;
        this.attendedBy = attendedBy == null ? null : attendedBy.value();
    }

    PersonId person() {
        return new PersonId(person);
    }

    SealedSet sealed() {
        return new SealedSet(keyVersion, vaultKey, wrapped.clone(), content.clone(), fingers());
    }

    List<Integer> fingers() {
        return Arrays.stream(fingers).boxed().toList();
    }

    Instant enrolledAt() {
        return enrolledAt;
    }

    /** Empty at the founding. */
    Optional<AccountId> attendedBy() {
        return Optional.ofNullable(attendedBy).map(AccountId::new);
    }
}
