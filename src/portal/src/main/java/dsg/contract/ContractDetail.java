package dsg.contract;

import dsg.platform.access.OrganisationId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contract's page.
 *
 * @param parties the office, then the prime with those that work for it, each after the one that gave it work (T4)
 * @param basis null while it is not on record
 * @param officeConsent null while it is not on record
 * @param companyConsent null while it is not on record
 * @param changes the newest first
 * @param registration null for contracts from before it was recorded
 */
public record ContractDetail(
        ContractRow row,
        List<Party> parties,
        @Nullable BasisRow basis,
        @Nullable ConsentRow officeConsent,
        @Nullable ConsentRow companyConsent,
        List<DataManagerRow> managers,
        List<ChangeRow> changes,
        @Nullable RegistrationRow registration) {

    /**
     * An organisation in the contract's tree.
     *
     * @param depth 0 for the office and the prime
     * @param missing what this one lacks by itself
     */
    public record Party(OrganisationId organisation, String name, Capacity capacity, int depth, Set<Fact> missing) {}

    /** The change that waits to be decided; null for none. */
    public @Nullable ChangeRow proposed() {
        return changes.stream()
                .filter(change -> change.state() == ChangeState.PROPOSED)
                .findFirst()
                .orElse(null);
    }
}
