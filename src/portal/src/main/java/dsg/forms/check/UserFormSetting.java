package dsg.forms.check;

import dsg.contract.Period;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a form F1 is held against.
 *
 * @param today in Japan (T20)
 * @param companies those that the caller may hand it in for
 * @param underway people that another form names already (T47)
 * @param accounts those that the form names, by username
 */
public record UserFormSetting(
        String number,
        Period contracted,
        Period used,
        LocalDate today,
        List<Party> companies,
        Set<String> underway,
        Map<String, Known> accounts) {

    /**
     * A company in the contract.
     *
     * @param prime whether the contract was made with it
     * @param dataManagers usernames of those who are designated; nobody could delete without one (T10)
     * @param managers usernames of its 保護システム管理者
     */
    public record Party(
            OrganisationId id,
            String name,
            boolean prime,
            Set<String> sites,
            Set<String> dataManagers,
            Set<String> managers) {}

    /**
     * An account that is named.
     *
     * @param ofContract whether it is for this contract, and neither removed nor waiting for its approval
     */
    public record Known(OrganisationId organisation, boolean ofContract, Set<Role> roles) {}
}
