package dsg.forms;

import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import java.time.Instant;

/**
 * A form, in a list.
 *
 * @param number empty before it is handed in
 * @param people how many rows it has
 */
public record FormRow(
        FormId id,
        String number,
        String title,
        ContractId contract,
        OrganisationId company,
        FormState state,
        int people,
        String fileName,
        Instant storedAt) {}
