package dsg.fileshare.rights;

import java.util.List;
import java.util.UUID;

/**
 * What one organisation of the contract may do in a folder.
 *
 * @param answers one for each permission, in their order
 */
public record PartyRow(UUID organisation, String name, List<Answer> answers) {}
