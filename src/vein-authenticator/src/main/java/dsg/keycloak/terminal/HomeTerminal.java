package dsg.keycloak.terminal;

import dsg.protocol.TerminalOrganisation;
import dsg.protocol.TerminalOrganisation.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;

/**
 * Whether an account belongs to the organisation whose terminal it is used on (T38): a password that has become known is worth
 * nothing elsewhere, and nobody can lock out people of another organisation by guessing. Groups are the names from the top of
 * the tree down.
 */
final class HomeTerminal {

    private static final Set<String> PROVIDER_DUTIES =
            Set.of("provider", "accounts", "helpdesk", "joining-support", "noc", "soc");
    private static final Set<String> OFFICE_DUTIES = Set.of("security-office", "auditor");

    private HomeTerminal() {}

    static boolean admits(UserModel user, TerminalOrganisation terminal) {
        return admits(user.getGroupsStream().map(HomeTerminal::names).toList(), terminal);
    }

    /** One fitting group is enough; without any, it is an administrator of the realm, who sits where the gateway is run. */
    static boolean admits(Collection<List<String>> groups, TerminalOrganisation terminal) {
        return groups.isEmpty()
                ? terminal.kind() == Kind.PROVIDER || terminal.kind() == Kind.SECURITY_OFFICE
                : groups.stream().anyMatch(group -> fits(group, terminal));
    }

    private static boolean fits(List<String> group, TerminalOrganisation terminal) {
        if (group.size() == 4 && group.getFirst().equals("contracts")) {
            return group.get(2).equals(terminal.code());
        }
        if (group.size() == 3 && group.getFirst().equals("companies")) {
            return group.get(1).equals(terminal.code())
                    && (terminal.kind() == Kind.COMPANY || terminal.kind() == Kind.REQUESTING_OFFICE);
        }
        if (group.size() != 2 || !group.getFirst().equals("staff")) {
            return false;
        }
        return switch (terminal.kind()) {
            case PROVIDER -> PROVIDER_DUTIES.contains(group.getLast());
            case SECURITY_OFFICE -> OFFICE_DUTIES.contains(group.getLast());
            case COMPANY, REQUESTING_OFFICE -> false;
        };
    }

    private static List<String> names(GroupModel group) {
        List<String> names = new ArrayList<>();
        for (GroupModel each = group; each != null; each = each.getParent()) {
            names.addFirst(each.getName());
        }
        return names;
    }
}
