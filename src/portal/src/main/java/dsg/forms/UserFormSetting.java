package dsg.forms;

import dsg.contract.Period;
import dsg.platform.access.OrganisationId;
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
 */
record UserFormSetting(
        String number,
        Period contracted,
        Period used,
        LocalDate today,
        List<Party> companies,
        Set<String> underway,
        Map<String, OrganisationId> accounts) {

    /**
     * A company in the contract.
     *
     * @param prime whether the contract was made with it
     * @param lacksDataManager whether nobody is designated (T10)
     */
    record Party(OrganisationId id, String name, boolean prime, Set<String> sites, boolean lacksDataManager) {}
}
