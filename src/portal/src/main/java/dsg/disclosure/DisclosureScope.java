package dsg.disclosure;

import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import java.time.Instant;
import java.util.Set;

/**
 * What a provision is about, and nothing beyond that.
 *
 * @param organisations whose terminals and accounts, one at least
 * @param usernames issued identifiers of the accounts that these organisations have in the contract
 * @param from the first instant
 * @param until the first instant that is too late
 */
public record DisclosureScope(
        ContractId contract, Set<OrganisationId> organisations, Set<String> usernames, Instant from, Instant until) {

    public DisclosureScope {
        organisations = Set.copyOf(organisations);
        usernames = Set.copyOf(usernames);
    }
}
