package dsg.fileshare.labelling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.Label;
import dsg.fileshare.browsing.FileOrder;
import dsg.fileshare.browsing.FileQuery;
import dsg.fileshare.browsing.FileRow;
import dsg.fileshare.browsing.FileSharing;
import dsg.fileshare.detail.FileDetails;
import dsg.fileshare.leaving.Shelf;
import dsg.fileshare.preview.Previews;
import dsg.fileshare.sending.Downloads;
import dsg.fileshare.tidying.FileSelection;
import dsg.fileshare.tidying.Tidying;
import dsg.platform.transfer.BundleEntry;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 指定書の区分: the office records it once, and it goes with the file. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class LabelsIT {

    private static final String USER = "架空 青子";
    private static final String OFFICE = "架空 官子";
    private static final String CONTRACT = "DEMO-2026-001";
    private static final String FOLDER = "01_共通";

    @Inject
    Acting acting;

    @Inject
    Shelf shelf;

    @Inject
    Labels labels;

    @Inject
    FileSharing sharing;

    @Inject
    FileDetails details;

    @Inject
    Downloads downloads;

    @Inject
    Previews previews;

    @Inject
    Tidying tidying;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "T54", says = "Files keep their marking, and copies are on a ledger")
    @DisplayName(
            "what the area is designated as, its files bear in lists, details, previews and archives; one file may bear"
                    + " another")
    void goesWithTheFile() throws Exception {
        String name = "区分 " + UUID.randomUUID() + ".txt";
        FileId file = shelf.put(USER, CONTRACT, FOLDER, name, "架空の部品表".getBytes(UTF_8));
        assertThatThrownBy(() -> as(USER, () -> label(file, Label.NONE))).hasMessage("access.role");
        as(OFFICE, () -> {
            labels.area(Label.CAUTION);
            return file;
        });
        demand(file, Label.CAUTION, "注意");
        as(OFFICE, () -> label(file, Label.INTERNAL));
        demand(file, Label.INTERNAL, "部内限り");
        as(OFFICE, () -> label(file, null));
        demand(file, Label.CAUTION, "注意");
        as(OFFICE, () -> {
            labels.area(Label.NONE);
            return file;
        });
        demand(file, Label.NONE, "");
        assertThat(shelf.log(CONTRACT, file))
                .filteredOn(row -> row.startsWith("LABEL_FILE OK"))
                .hasSize(2);
    }

    private void demand(FileId file, Label label, String words) throws Exception {
        FolderId folder = shelf.folderId(CONTRACT, FOLDER);
        FileQuery newest = new FileQuery(folder, FileOrder.REGISTERED, true, null, null);
        assertThat(as(USER, () -> sharing.folder(newest)).files().rows())
                .filteredOn(row -> row.id().equals(file))
                .extracting(FileRow::label)
                .containsExactly(label);
        assertThat(as(USER, () -> details.of(file)).file().label()).isEqualTo(label);
        assertThat(as(USER, () -> previews.mark(downloads.look(file, "page 1"))))
                .startsWith(words);
        assertThat(as(USER, () -> tidying.bundle(new FileSelection.Chosen(Set.of(file)))))
                .extracting(BundleEntry::label)
                .containsExactly(label.words());
    }

    private FileId label(FileId file, @Nullable Label label) {
        labels.file(file, label);
        return file;
    }

    private <T> T as(String person, Callable<T> work) throws Exception {
        return acting.as(person, CONTRACT, work);
    }
}
