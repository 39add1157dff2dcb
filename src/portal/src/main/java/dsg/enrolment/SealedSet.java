package dsg.enrolment;

import java.util.List;
import java.util.UUID;

/** A set under its key of the vault; the arrays are copies. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedSet(int version, UUID vaultKey, byte[] wrapped, byte[] content, List<Integer> fingers) {

    SealedSet {
        fingers = List.copyOf(fingers);
    }
}
