package dsg.fileshare.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.application.ApplicationId;
import dsg.application.ApplicationNumber;
import dsg.application.ApplicationState;
import dsg.application.Result;
import dsg.contract.ContractState;
import dsg.contract.Fact;
import dsg.fileshare.area.Decision;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderPermissions;
import dsg.fileshare.area.Library;
import dsg.fileshare.area.Permission;
import dsg.fileshare.area.RemovalFacts;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.area.Standing;
import dsg.fileshare.area.StoredFile;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import dsg.proof.Proves;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("who may have files deleted or moved, and in which order")
class RemovalTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final ContractId contract = new ContractId(UUID.randomUUID());
    private final OrganisationId company = new OrganisationId(UUID.randomUUID());
    private final Folder folder = Folder.standard(
            new Library(contract, "共有"), "01_共通", "01_共通", Map.of(company, Set.of(Permission.VIEW)), NOW);
    private final StoredFile file = new StoredFile(
            new FileId(UUID.randomUUID()),
            folder,
            "図面.pdf",
            "図面.pdf",
            new StoredFile.Content(10, "ab", "application/pdf"),
            new byte[1],
            new AccountId(UUID.randomUUID()),
            company,
            NOW);

    @ParameterizedTest(name = "{0} designated {1} own {2} agreed {3}: {4}")
    @CsvSource({
        "DATA_MANAGER, true, true, true, fileshare.rule.agreed",
        "DATA_MANAGER, true, true, false, fileshare.rule.coordination",
        "DATA_MANAGER, false, true, true, fileshare.rule.manager",
        "USER, true, true, true, fileshare.rule.manager",
        "PROTECTED_SYSTEM_MANAGER, true, true, true, fileshare.rule.manager",
        "DATA_MANAGER, true, false, true, fileshare.rule.foreign",
    })
    @Proves(value = "R67", says = "Only the data manager named in the application deletes")
    @Proves(value = "R67", says = "Deletion follows coordination with the requesting office")
    @Proves(value = "T9", says = "Deletion needs a recorded coordination, and leaves a record")
    @Proves(value = "T12", says = "A data manager deletes what the own company registered, and nothing of others")
    @DisplayName("only the designated data manager, only the own company's files, only after the office agreed")
    void removing(Role role, boolean designated, boolean own, boolean agreed, String rule) {
        Decision decision = FolderPermissions.decideRemoving(
                caller(role), file, standing(ContractState.TIDYING), new RemovalFacts(designated, own, agreed));
        assertThat(decision.rule()).isEqualTo(rule);
        assertThat(decision.isAllowed()).isEqualTo(rule.equals("fileshare.rule.agreed"));
    }

    @Test
    @DisplayName("whoever sees a file of the own company may ask for its deletion; for a move only the data manager")
    void asking() {
        RemovalFacts own = new RemovalFacts(false, true, false);
        Standing tidying = standing(ContractState.TIDYING);
        assertThat(FolderPermissions.decideAsking(caller(Role.USER), file, RemovalKind.DELETION, tidying, own)
                        .isAllowed())
                .isTrue();
        assertThat(FolderPermissions.decideAsking(caller(Role.USER), file, RemovalKind.MOVE, tidying, own)
                        .rule())
                .isEqualTo("fileshare.rule.manager");
        assertThat(FolderPermissions.decideAsking(
                                caller(Role.DATA_MANAGER),
                                file,
                                RemovalKind.MOVE,
                                tidying,
                                new RemovalFacts(true, true, false))
                        .isAllowed())
                .isTrue();
        assertThat(FolderPermissions.decideAsking(caller(Role.DATA_MANAGER), file, RemovalKind.MOVE, tidying, own))
                .as("a data manager of the company whom nobody has designated")
                .isEqualTo(new Decision.Denied("fileshare.rule.manager"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ContractState.class,
            names = {"PLANNED", "CLOSED", "KEY_DESTROYED"})
    @Proves(value = "R63", says = "After the tidy period no data of the area can be accessed")
    @DisplayName("from closing on nothing is deleted or moved, and before the use period neither")
    void shut(ContractState state) {
        assertThat(FolderPermissions.decideRemoving(
                                caller(Role.DATA_MANAGER), file, standing(state), new RemovalFacts(true, true, true))
                        .rule())
                .isEqualTo("fileshare.rule.state." + state);
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    @Proves(value = "R62", says = "Sharing presumes a contract with the clause, or one that paragraph 8 exempts")
    @Proves(value = "R80", says = "The company has joined: a notice was issued after the last look at the site")
    @Proves(value = "R81", says = "The contract has the clause or is a case of paragraph 8")
    @Proves(value = "R82", says = "Requesting office and company have both agreed to use the service")
    @DisplayName("while one fact is missing, the area of a contract in use stays shut")
    void factsFirst(Fact missing) {
        Folder all = Folder.standard(
                new Library(contract, "共有"), "03", "03", Map.of(company, EnumSet.allOf(Permission.class)), NOW);
        for (Permission wanted : Permission.values()) {
            Decision decision = FolderPermissions.decide(
                    caller(Role.USER), all, wanted, new Standing(ContractState.IN_USE, Set.of(missing), NOW));
            assertThat(decision).as(wanted.name()).isEqualTo(new Decision.Denied("fileshare.rule.fact." + missing));
        }
    }

    @Test
    @Proves(value = "R67", says = "Deletion follows coordination with the requesting office")
    @Proves(value = "T9", says = "Deletion needs a recorded coordination, and leaves a record")
    @DisplayName("nothing is done that the office has not agreed to, and nothing twice")
    void order() {
        Removal removal = Removal.deletion(contract, caller(Role.USER), "不要のため", null, NOW);
        assertThatThrownBy(() -> removal.execute(caller(Role.DATA_MANAGER), NOW))
                .hasMessage("fileshare.removal.over");
    }

    @Test
    @Proves(value = "T9", says = "Deletion needs a recorded coordination, and leaves a record")
    @DisplayName("the record names the data manager")
    void record() {
        Removal removal = Removal.deletion(contract, caller(Role.USER), "不要のため", null, NOW);
        Caller manager = caller(Role.DATA_MANAGER);
        removal.agree(office());
        removal.execute(manager, NOW);
        removal.finish(NOW);
        assertThat(removal.executor().map(Removal.Executor::account)).contains(manager.account());
        assertThatThrownBy(() -> removal.withdraw(NOW)).hasMessage("fileshare.removal.over");
    }

    @Test
    @DisplayName(
            "a move taken back is settled by the other contract: it goes ahead where that has agreed, else it is over")
    void recalled() {
        Removal late = offered();
        late.withdraw(NOW);
        assertThat(late.state()).isEqualTo(RemovalState.RECALLED);
        assertThatThrownBy(() -> late.withdraw(NOW)).hasMessage("fileshare.removal.over");
        assertThatThrownBy(() -> late.decline(office())).hasMessage("fileshare.removal.over");
        late.depart();
        assertThat(late.state()).isEqualTo(RemovalState.RUNNING);
        Removal inTime = offered();
        inTime.withdraw(NOW);
        inTime.turnedAway(NOW);
        assertThat(inTime.state()).isEqualTo(RemovalState.WITHDRAWN);
        Removal unwanted = offered();
        unwanted.turnedAway(NOW);
        assertThat(unwanted.state()).isEqualTo(RemovalState.DECLINED);
    }

    @Test
    @DisplayName("what the office has agreed to it declines no more")
    void agreedIsAgreed() {
        Removal removal = offered();
        assertThatThrownBy(() -> removal.decline(office())).hasMessage("fileshare.removal.over");
    }

    private Removal offered() {
        Removal removal =
                Removal.move(contract, caller(Role.DATA_MANAGER), "後続の契約で使うため", new ContractId(UUID.randomUUID()), NOW);
        removal.agree(office());
        return removal;
    }

    @Test
    @DisplayName(
            "what the office has said is its record: agreed or not, and nothing where the company took the wish back")
    void officesWords() {
        dsg.application.Decision said = office();
        assertThat(Agreement.of(result(ApplicationState.ACCEPTED, said)))
                .contains(new Agreement(said.account(), NOW, "11月24日 電話で協議"));
        assertThat(Agreement.of(result(ApplicationState.DECLINED, said))).isPresent();
        assertThat(Agreement.of(result(ApplicationState.WITHDRAWN, said))).isEmpty();
        assertThat(Agreement.of(result(ApplicationState.PENDING, null))).isEmpty();
    }

    private static Result result(ApplicationState state, dsg.application.@Nullable Decision said) {
        return new Result(new ApplicationId(UUID.randomUUID()), new ApplicationNumber(2026, 1), state, said);
    }

    private static dsg.application.Decision office() {
        return new dsg.application.Decision(
                new ApplicationId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                null,
                NOW,
                "11月24日 電話で協議");
    }

    @ParameterizedTest
    @EnumSource(
            value = RemovalState.class,
            names = {"DONE", "DECLINED", "WITHDRAWN"})
    @DisplayName("a settled wish stays settled")
    void settled(RemovalState state) {
        for (RemovalState next : RemovalState.values()) {
            assertThat(state.leadsTo(next)).isFalse();
        }
    }

    @Test
    @Proves(value = "T9", says = "Until tidying ends a deleted file can be brought back by the office")
    @DisplayName("a deleted file can come back while its content is there, a moved one never; and none goes twice")
    void removedOnce() {
        RemovalId by = new RemovalId(UUID.randomUUID());
        file.remove(StoredFile.RemovedAs.DELETED, by, NOW);
        assertThatThrownBy(() -> file.remove(StoredFile.RemovedAs.DELETED, by, NOW))
                .hasMessage("fileshare.removal.gone");
        file.restore();
        assertThat(file.isThere()).isTrue();
        file.remove(StoredFile.RemovedAs.MOVED, by, NOW);
        assertThatThrownBy(file::restore).hasMessage("fileshare.restore.gone");
    }

    @Test
    @DisplayName("a folder given with the area is never deleted")
    void standardFolderStays() {
        assertThatThrownBy(() -> folder.remove(new RemovalId(UUID.randomUUID()), NOW))
                .hasMessage("fileshare.removal.standard");
    }

    private static Standing standing(ContractState state) {
        return new Standing(state, Set.of(), NOW);
    }

    private Caller caller(Role role) {
        return new Caller(
                new AccountId(UUID.randomUUID()),
                "A10000001",
                new PersonId(UUID.randomUUID()),
                "架空 太郎",
                Set.of(role),
                company,
                contract,
                new TerminalId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()));
    }
}
