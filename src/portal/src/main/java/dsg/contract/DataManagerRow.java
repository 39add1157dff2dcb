package dsg.contract;

import dsg.platform.access.AccountId;
import dsg.platform.access.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A designated data manager on the contract's page.
 *
 * @param releasedAt null while the designation holds
 */
public record DataManagerRow(
        UUID id,
        OrganisationId organisation,
        AccountId account,
        String document,
        AccountId designatedBy,
        Instant designatedAt,
        @Nullable Instant releasedAt,
        @Nullable String releasedBecause) {}
