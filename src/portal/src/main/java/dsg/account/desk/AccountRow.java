package dsg.account.desk;

import dsg.account.AccountState;
import dsg.platform.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account in the list.
 *
 * @param contract its number; null for the staff's and an organisation's own
 * @param suspendedBecause null where it is not suspended
 */
public record AccountRow(
        UUID id,
        String username,
        String person,
        String organisation,
        @Nullable String contract,
        List<Role> roles,
        AccountState state,
        @Nullable String suspendedBecause,
        Instant registeredAt) {

    public AccountRow {
        roles = List.copyOf(roles);
    }
}
