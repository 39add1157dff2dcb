package dsg.contract;

import dsg.platform.access.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it is registered.
 *
 * @param number 2 to 41 letters, digits and hyphens
 * @param title 1 to 200 characters
 * @param office null where its own clerk registers it
 * @param basis clause or exemption (R81)
 * @param said what else is said of it
 */
public record NewContract(
        String number,
        String title,
        Period contracted,
        Period used,
        @Nullable OrganisationId office,
        OrganisationId prime,
        Basis basis,
        Said said) {

    /**
     * What the gateway decides nothing by.
     *
     * @param project 事業, 1 to 200 characters
     * @param designation 指定書: the paper that designates what is protected; at most 200 characters, empty while there is none
     * @param clerk of the requesting office; 1 to 100 characters
     * @param deputy of the clerk, somebody else; 1 to 100 characters
     */
    public record Said(String project, Procurement procurement, String designation, String clerk, String deputy) {}
}
