package dsg.fileshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.FolderRow;
import dsg.fileshare.area.Permission;
import dsg.fileshare.browsing.FileOrder;
import dsg.fileshare.browsing.FileQuery;
import dsg.fileshare.browsing.FileSharing;
import dsg.fileshare.rights.AccessForm;
import dsg.fileshare.rights.Answer;
import dsg.fileshare.rights.FolderRights;
import dsg.fileshare.rights.PartyRow;
import dsg.fileshare.rights.ProposedAccess;
import dsg.fileshare.rights.RightsPage;
import dsg.platform.access.OrganisationId;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** アクセス権限設定: from the manager's wish to what a subcontractor may, and the page that says why. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class AccessIT {

    private static final String MANAGER = "架空 守";
    private static final String USER = "架空 青子";
    private static final String SUBCONTRACTOR = "架空 小枝";
    private static final String OFFICE = "架空 官子";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    FileSharing sharing;

    @Inject
    FolderRights rights;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R130", says = "A change of rights on users' folders is applied for by the manager")
    @Proves(value = "T13", says = "Rights changed on one folder hold below it, and never for standard folders")
    @DisplayName("a manager asks that a subcontractor see a folder no more; once the office has agreed it does not, nor"
            + " what lies below")
    void takenAway() throws Exception {
        Instant before = Instant.now();
        FolderId made = make(folder("01_共通"), "図面 " + UUID.randomUUID());
        FolderId below = make(made, "第1版");
        assertThat(acting.as(SUBCONTRACTOR, () -> sharing.folder(firstPage(below)))
                        .path())
                .hasSize(3);
        UUID wish = ask(made, Set.of());
        ProposedAccess proposed = acting.as(OFFICE, () -> rights.proposed(wish));
        assertThat(proposed.now()).contains(new Answer(Permission.VIEW, true, "fileshare.rule.inherited"));
        assertThat(proposed.then()).contains(new Answer(Permission.VIEW, false, "fileshare.rule.taken.VIEW"));
        assertThat(proposed.exception().organisation()).contains("こかげ");
        assertThat(acting.as(SUBCONTRACTOR, () -> sharing.folder(firstPage(below)))
                        .path())
                .hasSize(3);
        deciding.accept(OFFICE, wish, "");
        for (FolderId each : new FolderId[] {made, below}) {
            assertThatThrownBy(() -> acting.as(SUBCONTRACTOR, () -> sharing.folder(firstPage(each))))
                    .hasMessage("fileshare.folder.unknown");
            assertThat(acting.as(USER, () -> sharing.folder(firstPage(each))).mayUpload())
                    .isTrue();
        }
        assertThat(view(made, null)).isEqualTo(new Answer(Permission.VIEW, false, "fileshare.rule.taken.VIEW"));
        assertThat(view(made, before).allowed()).isTrue();
        RightsPage page = acting.as(OFFICE, () -> rights.page(below, null));
        assertThat(page.exceptions()).singleElement().satisfies(exception -> {
            assertThat(exception.inForce()).isTrue();
            assertThat(exception.decision()).matches("\\d{4}-\\d{6}");
        });
    }

    @Test
    @Proves(value = "R130", says = "A change of rights on users' folders is applied for by the manager")
    @DisplayName("only managers ask, for their own company and those below it, about folders that users have made")
    void whoAndWhat() throws Exception {
        FolderId standard = folder("01_共通");
        FolderId made = make(standard, "図面 " + UUID.randomUUID());
        assertThatThrownBy(() -> ask(standard, Set.of())).hasMessage("fileshare.access.standard");
        OrganisationId sub = subcontractor(made);
        assertThatThrownBy(() -> acting.as(USER, () -> rights.ask(form(made, sub, Set.of()))))
                .hasMessage("access.role");
        Set<UUID> below = parties(MANAGER, made);
        OrganisationId office = new OrganisationId(parties(OFFICE, made).stream()
                .filter(each -> !below.contains(each))
                .findFirst()
                .orElseThrow());
        assertThatThrownBy(() -> acting.as(MANAGER, () -> rights.ask(form(made, office, Set.of()))))
                .hasMessage("fileshare.access.foreign");
    }

    private UUID ask(FolderId folder, Set<Permission> permissions) throws Exception {
        OrganisationId sub = subcontractor(folder);
        return acting.as(MANAGER, () -> rights.ask(form(folder, sub, permissions)));
    }

    private static AccessForm form(FolderId folder, OrganisationId organisation, Set<Permission> permissions) {
        return new AccessForm(folder, organisation, permissions, null, "下請の担当範囲を分けるため");
    }

    private Answer view(FolderId folder, @Nullable Instant at) throws Exception {
        OrganisationId sub = subcontractor(folder);
        return acting.as(OFFICE, () -> rights.page(folder, at)).parties().stream()
                .filter(party -> party.organisation().equals(sub.value()))
                .flatMap(party -> party.answers().stream())
                .filter(answer -> answer.permission() == Permission.VIEW)
                .findFirst()
                .orElseThrow();
    }

    private Set<UUID> parties(String person, FolderId folder) throws Exception {
        return acting.as(person, () -> rights.page(folder, null)).parties().stream()
                .map(PartyRow::organisation)
                .collect(Collectors.toSet());
    }

    private OrganisationId subcontractor(FolderId folder) throws Exception {
        return acting.as(
                MANAGER,
                () -> rights.page(folder, null).parties().stream()
                        .filter(party -> party.name().contains("こかげ"))
                        .map(PartyRow::organisation)
                        .map(OrganisationId::new)
                        .findFirst()
                        .orElseThrow());
    }

    private FolderId make(FolderId parent, String name) throws Exception {
        return acting.as(USER, () -> sharing.createFolder(parent, name));
    }

    private FolderId folder(String name) throws Exception {
        return acting.as(
                USER,
                () -> sharing.area().libraries().stream()
                        .flatMap(library -> library.folders().stream())
                        .filter(row -> row.name().equals(name))
                        .map(FolderRow::id)
                        .findFirst()
                        .orElseThrow());
    }

    private static FileQuery firstPage(FolderId folder) {
        return new FileQuery(folder, FileOrder.NAME, false, null, null);
    }
}
