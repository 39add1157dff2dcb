package dsg.terminal.applying;

import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.terminal.TerminalKeys;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A terminal that was applied for.
 *
 * @param handed the certificates that the operator's command has made for it; null before
 * @param handedAt when it did
 */
public record WishRow(
        UUID id,
        ContractId contract,
        OrganisationId organisation,
        WishState state,
        WishForm form,
        Instant appliedAt,
        @Nullable TerminalKeys handed,
        @Nullable Instant handedAt) {

    public boolean isApproved() {
        return state == WishState.APPROVED;
    }
}
