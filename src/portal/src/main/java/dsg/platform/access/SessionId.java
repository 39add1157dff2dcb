package dsg.platform.access;

import java.util.UUID;

/** Names one login of one account on one terminal. */
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
