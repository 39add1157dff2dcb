package dsg.forms.sheet;

import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parameter sheet, in a list.
 *
 * @param company whose people it is for
 * @param folder in whose folder it lies
 * @param openedAt null while nobody has had it
 * @param pdf whether there is one as PDF too
 * @param toBePassedOn whether the prime has still to give it to a subcontractor without folder (N3)
 */
public record SheetRow(
        UUID id,
        ContractId contract,
        OrganisationId company,
        String site,
        OrganisationId folder,
        SheetRule rule,
        String fileName,
        Instant storedAt,
        Instant readableUntil,
        @Nullable Instant openedAt,
        boolean readable,
        boolean pdf,
        boolean toBePassedOn,
        @Nullable Instant passedOnAt) {}
