package dsg.account.view;

import dsg.account.MemberRow;
import dsg.account.Members;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people of a contract, on its pages. */
@Named
@RequestScoped
public class MembersView {

    @Inject
    Members members;

    private final Map<ContractId, List<MemberRow>> known = new HashMap<>();

    public List<MemberRow> of(ContractId contract) {
        return known.computeIfAbsent(contract, members::of);
    }

    public List<MemberRow> of(ContractId contract, OrganisationId organisation) {
        return of(contract).stream()
                .filter(member -> member.organisation().equals(organisation))
                .toList();
    }

    /** Those who can be named as data managers: approved with that role. */
    public List<MemberRow> candidates(ContractId contract) {
        return of(contract).stream()
                .filter(member -> member.approved() && member.roles().contains(Role.DATA_MANAGER))
                .toList();
    }
}
