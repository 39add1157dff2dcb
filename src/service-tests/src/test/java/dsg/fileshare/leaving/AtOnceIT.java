package dsg.fileshare.leaving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.company.OrganisationDirectory;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.browsing.FileOrder;
import dsg.fileshare.browsing.FileQuery;
import dsg.fileshare.browsing.FolderPage;
import dsg.fileshare.receiving.UploadId;
import dsg.fileshare.rights.AccessForm;
import dsg.fileshare.rights.FolderRights;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.proof.Proves;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that come into a folder while it is deleted and its rights are changed. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class AtOnceIT extends RemovalCase {

    private static final int UPLOADS = 6;
    private static final String SUBCONTRACTOR = "架空 小枝";

    @Inject
    FolderRights rights;

    @Inject
    OrganisationDirectory organisations;

    @Resource
    ManagedExecutorService executor;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "T8", says = "Nobody overwrites a file by the same name, a new version, renaming or moving")
    @Proves(value = "Decision 5", says = "What cannot be taken in is refused with its reason, and leaves nothing")
    @DisplayName(
            "uploads, a deletion of their folder and a change of its rights at the same moment: each file is there as an"
                    + " edition of its own or refused, no folder goes with a file in it, and nobody sees more than the last word")
    void everythingAtOnce() throws Exception {
        String name = name("同時のフォルダ");
        String coming = name("同時に来る図面");
        FolderId made = acting.as(USER, FROM, () -> sharing.createFolder(shelf.folderId(FROM, "01_共通"), name));
        FileId inside = shelf.put(USER, FROM, name, name("中の図面"), bytes(10));
        RemovalId wish = acting.as(USER, FROM, () -> removals.requestDeletion(made, "不要となったため"));
        agree(wish, "協議済み");
        OrganisationId sub = organisations.find("sub-a").orElseThrow().id();
        UUID access =
                acting.as("架空 守", FROM, () -> rights.ask(new AccessForm(made, sub, Set.of(), null, "下請の担当範囲ではないため")));
        List<UploadId> uploads = new ArrayList<>();
        for (int each = 0; each < UPLOADS; each++) {
            uploads.add(shelf.receive(USER, FROM, name, coming, ("第" + each).getBytes(UTF_8), clock.instant()));
        }
        List<Callable<Boolean>> all = List.of(
                () -> {
                    manager(() -> removals.execute(wish));
                    return true;
                },
                () -> {
                    deciding.accept(OFFICE, FROM, access, "");
                    return true;
                },
                () -> isThere(USER, made),
                () -> isThere(SUBCONTRACTOR, made));
        for (var done : executor.invokeAll(all)) {
            assertThat(done.get()).isNotNull();
        }
        awaitDone(FROM, wish);
        Await.until(
                "every upload is settled",
                () -> uploads.stream()
                        .allMatch(each -> shelf.progress(FROM, each).matches("(PUBLISHED|REFUSED).*")));

        long published = uploads.stream()
                .filter(each -> shelf.progress(FROM, each).startsWith("PUBLISHED"))
                .count();
        assertThat(shelf.named(FROM, coming)).hasSize((int) published).doesNotContain(inside);
        assertThat(isThere(USER, made)).isEqualTo(published > 0);
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> downloads.open(inside, "whole")))
                .hasMessage("fileshare.file.unknown");
        assertThat(isThere(SUBCONTRACTOR, made)).isFalse();
        assertThat(consistency.faults()).isEmpty();
    }

    private boolean isThere(String person, FolderId folder) throws Exception {
        try {
            FolderPage page = acting.as(
                    person, FROM, () -> sharing.folder(new FileQuery(folder, FileOrder.NAME, false, null, null)));
            return page.folder().id().equals(folder);
        } catch (Refused unknown) {
            assertThat(unknown).hasMessage("fileshare.folder.unknown");
            return false;
        }
    }
}
