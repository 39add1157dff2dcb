package dsg.fileshare.area;

import static dsg.fileshare.area.Permission.CREATE_FOLDER;
import static dsg.fileshare.area.Permission.UPLOAD;
import static dsg.fileshare.area.Permission.VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.contract.ContractState;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import dsg.proof.Proves;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FolderPermissionsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private final ContractId contract = new ContractId(UUID.randomUUID());
    private final Map<String, OrganisationId> organisations = Map.of(
            "writer", new OrganisationId(UUID.randomUUID()),
            "reader", new OrganisationId(UUID.randomUUID()),
            "stranger", new OrganisationId(UUID.randomUUID()));
    private final Folder standard = Folder.standard(
            new Library(contract, "共有"),
            "01_共通",
            "01_共通",
            Map.of(
                    organisation("writer"), Set.of(VIEW, UPLOAD, CREATE_FOLDER),
                    organisation("reader"), Set.of(VIEW)),
            NOW);
    private final Folder made = standard.add("図面", "図面", new AccountId(UUID.randomUUID()), NOW)
            .add("第1版", "第1版", new AccountId(UUID.randomUUID()), NOW);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "writer, VIEW, true",
        "writer, UPLOAD, true",
        "writer, CREATE_FOLDER, true",
        "reader, VIEW, true",
        "reader, UPLOAD, false",
        "reader, CREATE_FOLDER, false",
        "stranger, VIEW, false",
        "stranger, UPLOAD, false",
        "stranger, CREATE_FOLDER, false",
    })
    @Proves(value = "R65", says = "Users make folders inside the folders that they may write to")
    @Proves(value = "R65", says = "A folder that a user makes inherits the rights of its folder")
    @Proves(value = "T14", says = "One evaluator decides, checked by a truth table")
    @DisplayName("the truth table holds on the standard folder and, inherited, on every folder made below it")
    void truthTable(String who, Permission wanted, boolean allowed) {
        assertThat(decide(who, standard, wanted).isAllowed()).isEqualTo(allowed);
        assertThat(decide(who, made, wanted).isAllowed()).isEqualTo(allowed);
    }

    @Test
    @Proves(value = "Decision 4", says = "One evaluator answers, with the rule that decided")
    @DisplayName("the answer names the rule that decided")
    void saysWhy() {
        assertThat(decide("writer", standard, UPLOAD).rule()).isEqualTo("fileshare.rule.own");
        assertThat(decide("writer", made, UPLOAD).rule()).isEqualTo("fileshare.rule.inherited");
        assertThat(decide("reader", made, UPLOAD).rule()).isEqualTo("fileshare.rule.none.UPLOAD");
        assertThatThrownBy(() -> decide("reader", made, UPLOAD).orRefuse())
                .isInstanceOf(Refused.class)
                .hasMessage("fileshare.rule.none.UPLOAD");
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @DisplayName("whom a folder gives no sight of it is not told that it exists; who sees it is told what is missing")
    void hidden() {
        assertThat(FolderPermissions.isHidden(caller("stranger", contract), made, NOW))
                .isTrue();
        assertThat(FolderPermissions.isHidden(caller("writer", new ContractId(UUID.randomUUID())), made, NOW))
                .isTrue();
        assertThat(FolderPermissions.isHidden(caller("reader", contract), made, NOW))
                .isFalse();
        assertThat(FolderPermissions.isHidden(caller("writer", contract), standard, NOW))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @DisplayName("an account of another contract may nothing, whatever its organisation may here")
    void otherContract(Permission wanted) {
        Caller other = caller("writer", new ContractId(UUID.randomUUID()));
        assertThat(FolderPermissions.decide(other, standard, wanted, in(ContractState.IN_USE)))
                .isEqualTo(new Decision.Denied("fileshare.rule.contract"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ContractState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IN_USE", "TIDYING"})
    @Proves(value = "R63", says = "After the tidy period no data of the area can be accessed")
    @DisplayName("before the use period and from closing on nobody may anything")
    void outsideUsePeriod(ContractState state) {
        for (Permission wanted : Permission.values()) {
            assertThat(FolderPermissions.decide(caller("writer", contract), standard, wanted, in(state))
                            .isAllowed())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"VIEW, true", "UPLOAD, false", "CREATE_FOLDER, false"})
    @Proves(value = "T17", says = "In tidying nothing new comes in: no uploads, folders or users")
    @Proves(
            value = "T17",
            says = "In tidying files are read, taken out, deleted and moved, and the days left are shown")
    @DisplayName("in tidying what is there may be read and taken out, and nothing new comes in")
    void tidying(Permission wanted, boolean allowed) {
        Decision decision =
                FolderPermissions.decide(caller("writer", contract), standard, wanted, in(ContractState.TIDYING));
        assertThat(decision.isAllowed()).isEqualTo(allowed);
        if (!allowed) {
            assertThat(decision.rule()).isEqualTo("fileshare.rule.state.TIDYING");
        }
    }

    private Decision decide(String who, Folder folder, Permission wanted) {
        return FolderPermissions.decide(caller(who, contract), folder, wanted, in(ContractState.IN_USE));
    }

    private static Standing in(ContractState state) {
        return new Standing(state, Set.of(), NOW);
    }

    private Caller caller(String who, ContractId of) {
        return new Caller(
                new AccountId(UUID.randomUUID()),
                "A10000001",
                new PersonId(UUID.randomUUID()),
                "青空 花子",
                Set.of(Role.USER),
                organisation(who),
                of,
                new TerminalId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()));
    }

    private OrganisationId organisation(String who) {
        return Objects.requireNonNull(organisations.get(who));
    }
}
