package dsg.platform.service;

import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import dsg.proof.Proves;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServicesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    private final Services services = Declared.services();

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PROTECTED_SYSTEM_MANAGER", "DATA_MANAGER", "USER", "REQUESTING_OFFICE"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("the staff, and people of organisations without a contract, reach no file of an area")
    void staffReachNoFiles(Role staff) {
        assertThat(List.of(
                        "VIEW_AREA",
                        "DOWNLOAD_FILE",
                        "UPLOAD_FILE",
                        "CREATE_FOLDER",
                        "REQUEST_REMOVAL",
                        "AGREE_REMOVAL",
                        "DELETE_FILE",
                        "MOVE_FILE",
                        "ACCEPT_ARRIVAL",
                        "RESTORE_FILE"))
                .noneMatch(action -> services.allow(caller(staff), action));
    }

    @Test
    @Proves(value = "T48", says = "Provider and office do not act for each other")
    @DisplayName("no role may both ask and decide: accounts, periods of a contract, removals")
    void askingAndDecidingDiffer() {
        assertDifferent("REGISTER_ACCOUNT", "APPROVE_ACCOUNT");
        assertDifferent("PROPOSE_CHANGE", "DECIDE_CHANGE");
        assertDifferent("REQUEST_REMOVAL", "AGREE_REMOVAL");
    }

    private void assertDifferent(String asking, String deciding) {
        assertThat(services.roles(asking)).isNotEmpty().doesNotContainAnyElementsOf(services.roles(deciding));
    }

    @Test
    @DisplayName("Nobody without a role may anything")
    void noRoleNoRight() {
        assertThat(services.actions()).isNotEmpty().noneMatch(action -> services.allow(caller(), action));
    }

    @Test
    @DisplayName("Every use case, every page of the navigation and every peer is declared by one service")
    void theDeclarationsFit() {
        assertThat(Declared.used()).hasSizeGreaterThan(30);
        assertThat(DeclarationCheck.faults(services, Declared.used(), key -> true))
                .isEmpty();
        assertThat(services.entries())
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(WEBAPP.resolve(entry.page() + ".xhtml")).exists());
        assertThat(Declared.all())
                .flatExtracting(ServiceDeclaration::fragments)
                .isNotEmpty()
                .allSatisfy(fragment -> assertThat(Files.exists(Path.of(WEBAPP + fragment.file())))
                        .isTrue());
    }

    @Test
    @DisplayName("A portal says at its start which action is unknown and which text is missing")
    void faultsAreNamed() {
        Services wrong = new Services();
        wrong.collect(List.of(new Sample(OPEN, "TYPED_WRONGLY")));
        assertThat(DeclarationCheck.faults(wrong, Set.of("FORGOTTEN"), key -> !key.equals("audit.action.OPEN_SAMPLE")))
                .containsExactly(
                        "no bundle has a text audit.action.OPEN_SAMPLE",
                        "no service declares the action FORGOTTEN",
                        "sample/list is opened by an unknown action TYPED_WRONGLY");
    }

    @Test
    @DisplayName("One action has one owner")
    void duplicatesAreRefused() {
        Services twice = new Services();
        assertThatThrownBy(() -> twice.collect(List.of(new Sample(OPEN, OPEN), new Sample(OPEN, OPEN))))
                .hasMessageContaining(OPEN);
    }

    @Test
    @DisplayName("A page is in the navigation of those alone who may open it, in the group that is theirs")
    void navigationIsForThoseWhoMay() {
        Services sample = new Services();
        sample.collect(List.of(new Sample(OPEN, OPEN)));
        assertThat(sample.navigation(caller(PROVIDER))).extracting(Entry::group).containsExactly(OPERATION);
        assertThat(sample.navigation(caller(Role.USER))).isEmpty();
        assertThat(sample.navigation(caller(SECURITY_OFFICE))).isEmpty();
        assertThat(services.navigation(caller(Role.REQUESTING_OFFICE)))
                .extracting(entry -> entry.group() + " " + entry.page())
                .containsSubsequence(
                        "SHARING fileshare/tidying", "CONTRACTS contract/detail", "CONFIRMATION fileshare/removals")
                .doesNotContain("SHARING fileshare/removals", "OPERATION contract/clock");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("People of a contract see at most six groups")
    void fewGroups(Role role) {
        if (role.isOfContract()) {
            assertThat(services.navigation(caller(role)).stream()
                            .map(Entry::group)
                            .distinct())
                    .hasSizeBetween(1, 6);
        }
    }

    private static final String OPEN = "OPEN_SAMPLE";

    private record Sample(String action, String opens) implements ServiceDeclaration {

        @Override
        public List<ActionRoles> actions() {
            return List.of(ActionRoles.of(action, PROVIDER, SECURITY_OFFICE));
        }

        @Override
        public List<Entry> navigation() {
            return List.of(Entry.of(OPERATION, 10, "sample/list", opens).forRoles(PROVIDER));
        }
    }

    private static Caller caller(Role... roles) {
        return new Caller(
                new AccountId(UUID.randomUUID()),
                "user",
                new PersonId(UUID.randomUUID()),
                "somebody",
                Set.of(roles),
                new OrganisationId(UUID.randomUUID()),
                null,
                new TerminalId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()));
    }
}
