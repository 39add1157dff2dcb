package dsg.account.desk;

import dsg.platform.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A change of an account.
 *
 * @param roles that it is to have from then on; those it has where the change is of another kind
 */
public record AccountChangeRow(
        UUID id,
        UUID account,
        AccountChangeKind kind,
        List<Role> roles,
        String because,
        Instant proposedAt,
        AccountChangeState state) {

    public AccountChangeRow {
        roles = List.copyOf(roles);
    }
}
