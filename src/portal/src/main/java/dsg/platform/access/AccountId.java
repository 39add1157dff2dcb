package dsg.platform.access;

import java.util.UUID;

/** Names an account: one person's access to one contract, or to a staff duty (R69). */
public record AccountId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
