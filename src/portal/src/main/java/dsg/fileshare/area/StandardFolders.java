package dsg.fileshare.area;

import dsg.contract.Capacity;
import dsg.contract.Contract;
import dsg.contract.ContractParty;
import dsg.platform.access.OrganisationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folders that a new area is given: what the template has, with the rights that fit the contract's parties at that moment (R65). */
public final class StandardFolders {

    /** Letters that an organisation's name may add to a folder's: the rest of the path is the users'. */
    public static final int LONGEST_ORGANISATION = 40;

    public record Template(String name, Map<OrganisationId, Set<Permission>> rights) {}

    private StandardFolders() {}

    public static List<Template> of(
            Contract contract, Collection<StandardFolder> template, Function<OrganisationId, String> nameOf) {
        return template.stream()
                .flatMap(folder -> folder.isForEachSubcontractor()
                        ? contract.parties().stream()
                                .filter(StandardFolders::isSubcontractor)
                                .map(own -> new Template(
                                        folder.name() + shortened(nameOf.apply(own.organisation())),
                                        rights(contract, folder, own)))
                        : Stream.of(new Template(folder.name(), rights(contract, folder, null))))
                .toList();
    }

    /** @param own the one subcontractor that the folder is for; null where it is for all */
    private static Map<OrganisationId, Set<Permission>> rights(
            Contract contract, StandardFolder folder, @Nullable ContractParty own) {
        Map<OrganisationId, Set<Permission>> rights = new HashMap<>();
        for (ContractParty party : contract.parties()) {
            Set<Permission> may = folder.level(party.capacity()).permissions();
            boolean others = own != null && isSubcontractor(party) && !party.equals(own);
            if (!others && !may.isEmpty()) {
                rights.put(party.organisation(), may);
            }
        }
        return rights;
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_ORGANISATION));
    }

    private static boolean isSubcontractor(ContractParty party) {
        return party.capacity() == Capacity.SUBCONTRACTOR;
    }
}
