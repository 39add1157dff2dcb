package dsg.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question for the office: is this one human being?
 *
 * @param accounts of the person whose enrolment waits
 * @param fingers by number, which are the same as the other's
 */
public record SameFingerRow(
        UUID id,
        String person,
        List<String> accounts,
        List<Integer> fingers,
        String other,
        List<String> otherAccounts,
        List<Integer> otherFingers,
        Instant foundAt) {

    public SameFingerRow {
        accounts = List.copyOf(accounts);
        fingers = List.copyOf(fingers);
        otherAccounts = List.copyOf(otherAccounts);
        otherFingers = List.copyOf(otherFingers);
    }
}
