package dsg.platform.access;

import java.util.UUID;

/** Names a human being, across the accounts that they have (T1): what two pairs of eyes are counted by. */
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
