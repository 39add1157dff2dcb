package dsg.enrolment;

import dsg.platform.access.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the enrolment station shows them.
 *
 * @param account by which they were found
 * @param fingers enrolled, 0 to 9; none where nothing is
 * @param enrolledAt null where nothing is
 * @param locked whether too many fingers were not the person's
 */
public record Enrolee(
        PersonId person,
        String name,
        String account,
        boolean consented,
        List<Integer> fingers,
        @Nullable Instant enrolledAt,
        boolean locked) {

    public Enrolee {
        fingers = List.copyOf(fingers);
    }

    public boolean isEnrolled() {
        return !fingers.isEmpty();
    }
}
