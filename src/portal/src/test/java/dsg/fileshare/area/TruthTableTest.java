package dsg.fileshare.area;

import static dsg.fileshare.area.Permission.CREATE_FOLDER;
import static dsg.fileshare.area.Permission.UPLOAD;
import static dsg.fileshare.area.Permission.VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dsg.contract.ContractState;
import dsg.contract.Fact;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import dsg.platform.storage.SealedBlob;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The evaluator's truth table as people read it: written from its answers, so that the page cannot say otherwise than the code. */
class TruthTableTest {

    private static final Path PAGE = Path.of("../docs/rights.md");
    private static final Path WRITTEN = Path.of("target/rights.md");
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Role[] ASKED = {
        Role.USER,
        Role.DATA_MANAGER,
        Role.PROTECTED_SYSTEM_MANAGER,
        Role.REQUESTING_OFFICE,
        Role.HELPDESK,
        Role.PROVIDER
    };
    private static final ContractState[] CLOSED = {
        ContractState.PLANNED, ContractState.CLOSED, ContractState.KEY_DESTROYED
    };
    private static final AccountId SOMEBODY = new AccountId(new UUID(0, 1));

    private final ContractId contract = new ContractId(new UUID(0, 2));
    private final OrganisationId organisation = new OrganisationId(new UUID(0, 3));
    private final OrganisationId other = new OrganisationId(new UUID(0, 4));
    private final StringBuilder page = new StringBuilder();

    @Test
    @Proves(value = "T14", says = "One evaluator decides, checked by a truth table")
    @DisplayName("the truth table in the documentation is what the evaluator answers today")
    void isCurrent() throws IOException {
        page.append(
                        "# Who may do what in a folder\n\nWritten by `TruthTableTest` from the answers of `FolderPermissions`; the")
                .append(" words are keys of rules in the portal's texts. To renew it, run the test and copy")
                .append(" `src/portal/target/rights.md` here.\n\n");
        folders();
        facts();
        removals();
        ofTheOffice();
        changes();
        Files.createDirectories(WRITTEN.toAbsolutePath().getParent());
        Files.writeString(WRITTEN, page);
        assertThat(PAGE)
                .as("copy src/portal/target/rights.md to src/docs/rights.md")
                .content()
                .isEqualTo(page.toString());
    }

    private void folders() {
        page.append("## In a folder\n\nNothing is missing from the record. An account of another contract: ")
                .append(told(FolderPermissions.decide(
                        new ContractId(new UUID(0, 9)),
                        organisation,
                        folder(rights().getOrDefault("all", Set.of()), null),
                        VIEW,
                        in(ContractState.IN_USE))))
                .append(".\n\n| contract | standard folder gives | exception gives | view | upload | make folder |\n")
                .append("|---|---|---|---|---|---|\n");
        for (ContractState state : ContractState.values()) {
            rights().forEach((given, standard) -> {
                row(state, given, "no exception", folder(standard, null));
                rights().forEach((excepted, exception) -> row(state, given, excepted, folder(standard, exception)));
            });
        }
    }

    private void row(ContractState state, String given, String excepted, Folder folder) {
        page.append("| ")
                .append(state)
                .append(" | ")
                .append(given)
                .append(" | ")
                .append(excepted);
        for (Permission wanted : Permission.values()) {
            page.append(" | ")
                    .append(told(FolderPermissions.decide(contract, organisation, folder, wanted, in(state))));
        }
        page.append(" |\n");
    }

    private void facts() {
        page.append(
                        "\n## While something is missing from the record\n\nThe folder gives everything, the contract is in use.\n\n")
                .append("| missing | view |\n|---|---|\n");
        for (Fact fact : Fact.values()) {
            Standing standing = new Standing(ContractState.IN_USE, Set.of(fact), NOW);
            page.append("| %s | %s |\n"
                    .formatted(
                            fact,
                            told(FolderPermissions.decide(
                                    contract,
                                    organisation,
                                    folder(rights().getOrDefault("all", Set.of()), null),
                                    VIEW,
                                    standing))));
        }
    }

    private void removals() {
        page.append("\n## Deleting and moving a file\n\nThe folder is seen, the contract is in use.\n\n")
                .append("| file | caller | designated | office | ask for deletion | ask for a move | delete |\n")
                .append("|---|---|---|---|---|---|---|\n");
        for (boolean own : new boolean[] {true, false}) {
            for (Role role : new Role[] {Role.USER, Role.DATA_MANAGER}) {
                for (boolean designated : new boolean[] {true, false}) {
                    removal(role, new RemovalFacts(designated, own, true));
                    removal(role, new RemovalFacts(designated, own, false));
                }
            }
        }
    }

    private void ofTheOffice() {
        page.append("\n## Deleting what the requesting office has registered\n\nAt its own word, nobody agrees.\n\n")
                .append("| file | caller | contract | delete |\n|---|---|---|---|\n");
        StoredFile file = file(folder(rights().getOrDefault("all", Set.of()), null));
        for (OrganisationId from : new OrganisationId[] {organisation, other}) {
            for (Role role : new Role[] {Role.USER, Role.DATA_MANAGER, Role.REQUESTING_OFFICE}) {
                for (ContractState state : ContractState.values()) {
                    page.append("| %s | %s | %s | %s |\n"
                            .formatted(
                                    from.equals(organisation) ? "own organisation's" : "another's",
                                    role,
                                    state,
                                    told(FolderPermissions.decideRemovingOwn(caller(role, from), file, in(state)))));
                }
            }
        }
    }

    private void changes() {
        page.append(
                        "\n## Renaming, and changing rights\n\nThe folder gives everything; a file counts as made by users,")
                .append(" wherever it lies. Who only asks changes nothing.\n\n")
                .append(
                        "| change | contract | object | of | caller | ask | carry out |\n|---|---|---|---|---|---|---|\n");
        for (Change change : Change.values()) {
            for (ContractState state : CLOSED) {
                change(change, state, Role.PROTECTED_SYSTEM_MANAGER, new ChangeFacts(false, true));
            }
            for (Role role : ASKED) {
                change(change, ContractState.IN_USE, role, new ChangeFacts(false, true));
                change(change, ContractState.IN_USE, role, new ChangeFacts(false, false));
                change(change, ContractState.IN_USE, role, new ChangeFacts(true, true));
                change(change, ContractState.TIDYING, role, new ChangeFacts(false, true));
            }
        }
    }

    private void change(Change change, ContractState state, Role role, ChangeFacts facts) {
        Caller caller = caller(role, organisation);
        Folder folder = folder(rights().getOrDefault("all", Set.of()), null);
        page.append("| %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        change,
                        state,
                        facts.standard() ? "standard folder" : "made by users",
                        facts.own() ? "own side" : "another",
                        role,
                        told(FolderPermissions.decideAskingChange(caller, folder, change, facts, in(state))),
                        told(FolderPermissions.decideChange(caller, folder, change, facts.standard(), in(state)))));
    }

    private Caller caller(Role role, OrganisationId from) {
        return new Caller(
                SOMEBODY,
                "somebody",
                new PersonId(new UUID(0, 5)),
                "somebody",
                EnumSet.of(role),
                from,
                contract,
                new TerminalId(new UUID(0, 6)),
                new SessionId(new UUID(0, 7)));
    }

    private void removal(Role role, RemovalFacts facts) {
        Caller caller = caller(role, organisation);
        StoredFile file = file(folder(rights().getOrDefault("all", Set.of()), null));
        Standing standing = in(ContractState.IN_USE);
        page.append("| %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        facts.own() ? "own company's" : "another's",
                        role,
                        facts.designated() ? "by name" : "no",
                        facts.agreed() ? "has agreed" : "has not agreed",
                        told(FolderPermissions.decideAsking(caller, file, RemovalKind.DELETION, standing, facts)),
                        told(FolderPermissions.decideAsking(caller, file, RemovalKind.MOVE, standing, facts)),
                        told(FolderPermissions.decideRemoving(caller, file, standing, facts))));
    }

    private static StoredFile file(Folder folder) {
        SealedBlob blob = new SealedBlob(folder.contract(), new UUID(0, 8), new byte[0]);
        return new StoredFile(
                new FileId(blob.id()),
                folder,
                "a.txt",
                "a.txt",
                new StoredFile.Content(1, "0".repeat(64), "text/plain"),
                blob.wrappedKey(),
                SOMEBODY,
                new OrganisationId(new UUID(0, 3)),
                NOW);
    }

    private static Map<String, Set<Permission>> rights() {
        Map<String, Set<Permission>> rights = new LinkedHashMap<>();
        rights.put("nothing", Set.of());
        rights.put("view", Set.of(VIEW));
        rights.put("view, upload", Set.of(VIEW, UPLOAD));
        rights.put("all", Set.of(VIEW, UPLOAD, CREATE_FOLDER));
        return rights;
    }

    /** A folder that a user has made; its standard folder gives another organisation something too, as every one does. */
    private Folder folder(Set<Permission> standard, @Nullable Set<Permission> exception) {
        Folder above = Folder.standard(
                new Library(contract, "共有"), "標準", "標準", Map.of(organisation, standard, other, Set.of(VIEW)), NOW);
        Folder made = above.add("作成", "作成", SOMEBODY, NOW);
        if (exception != null) {
            AccessException.ask(made, organisation, exception, null, "理由", SOMEBODY, NOW)
                    .begin("2026-000001", NOW);
        }
        return made;
    }

    private static Standing in(ContractState state) {
        return new Standing(state, Set.of(), NOW);
    }

    private static String told(Decision decision) {
        return (decision.isAllowed() ? "**yes** " : "no ") + "`"
                + decision.rule().replace("fileshare.rule.", "") + "`";
    }
}
