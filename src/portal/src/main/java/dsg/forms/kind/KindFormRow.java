package dsg.forms.kind;

import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import java.time.Instant;
import java.util.UUID;

/**
 * A form of another kind than F1, in a list.
 *
 * @param number of its first application, its receipt; empty where something in it is wrong, or everything was done at once
 */
public record KindFormRow(
        UUID id,
        String number,
        String title,
        ContractId contract,
        OrganisationId company,
        String fileName,
        String sha256,
        String byMail,
        Instant storedAt) {}
