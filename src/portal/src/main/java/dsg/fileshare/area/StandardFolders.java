package dsg.fileshare.area;

import static dsg.fileshare.area.Permission.CREATE_FOLDER;
import static dsg.fileshare.area.Permission.UPLOAD;
import static dsg.fileshare.area.Permission.VIEW;

import dsg.contract.Capacity;
import dsg.contract.Contract;
import dsg.contract.ContractParty;
import dsg.platform.access.OrganisationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The folders that a new area is given, with the rights that fit the contract's parties at that moment (R65). Each party sees
 * what concerns it: a subcontractor its own folder and the common ones, the prime and the office all of them.
 */
public final class StandardFolders {

    private static final Set<Permission> ALL = Set.of(VIEW, UPLOAD, CREATE_FOLDER);
    private static final Set<Permission> READ = Set.of(VIEW);

    public record Template(String name, Map<OrganisationId, Set<Permission>> rights) {}

    private StandardFolders() {}

    public static List<Template> of(Contract contract, Function<OrganisationId, String> nameOf) {
        List<Template> folders = new ArrayList<>();
        folders.add(template("01_共通", contract, party -> true, party -> true));
        folders.add(template("02_調達要求元からの提供", contract, party -> is(party, Capacity.REQUESTING_OFFICE), party -> true));
        folders.add(template(
                "03_元請からの提出",
                contract,
                party -> is(party, Capacity.PRIME),
                party -> is(party, Capacity.REQUESTING_OFFICE)));
        contract.parties().stream()
                .filter(party -> is(party, Capacity.SUBCONTRACTOR))
                .map(own -> template(
                        "04_下請_" + nameOf.apply(own.organisation()),
                        contract,
                        party -> party.equals(own),
                        party -> !is(party, Capacity.SUBCONTRACTOR)))
                .forEach(folders::add);
        return folders;
    }

    private static Template template(
            String name, Contract contract, Predicate<ContractParty> writes, Predicate<ContractParty> reads) {
        Map<OrganisationId, Set<Permission>> rights = new HashMap<>();
        for (ContractParty party : contract.parties()) {
            if (writes.test(party)) {
                rights.put(party.organisation(), ALL);
            } else if (reads.test(party)) {
                rights.put(party.organisation(), READ);
            }
        }
        return new Template(name, rights);
    }

    private static boolean is(ContractParty party, Capacity capacity) {
        return party.capacity() == capacity;
    }
}
