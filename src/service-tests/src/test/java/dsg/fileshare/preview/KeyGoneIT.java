package dsg.fileshare.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.destruction.Endings;
import dsg.fileshare.area.FileId;
import dsg.fileshare.quarantine.QuarantineBook;
import dsg.fileshare.quarantine.QuarantinedFile;
import dsg.hold.HeldType;
import dsg.hold.HoldDesk;
import dsg.hold.HoldKind;
import dsg.hold.view.HeldView;
import dsg.platform.access.ContractId;
import dsg.platform.calendar.Clocks;
import dsg.platform.storage.BlobStore.Place;
import dsg.platform.storage.BlobWriting;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.SealedBlob;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes with a contract's key besides what it has sealed: pages in memory, and the files in quarantine. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class KeyGoneIT {

    @Inject
    Endings endings;

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    HoldDesk holds;

    @Inject
    HeldView held;

    @Inject
    Previews previews;

    @Inject
    PagesForgotten forgotten;

    @Inject
    Blobs blobs;

    @Inject
    QuarantineBook book;

    @Resource
    UserTransaction transaction;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "T19", says = "After closing the contract's key is destroyed, so that backups are unreadable too")
    @DisplayName("pages in memory and files in quarantine go with the contract's key; another contract's stay")
    void goesWithTheKey() throws Exception {
        ContractId gone = endings.closed();
        ContractId other = endings.closed();
        UUID quarantined = quarantined(gone);
        UUID others = quarantined(other);
        FileId looked = looked(gone);
        FileId othersLooked = looked(other);
        assertThat(blobs.find(Place.QUARANTINE, quarantined)).isPresent();
        assertThat(previews.kept(looked)).isPresent();

        endings.destroyed(gone);
        Await.until(
                "quarantine is empty",
                () -> blobs.find(Place.QUARANTINE, quarantined).isEmpty());
        Await.until("no page is left", () -> previews.kept(looked).isEmpty());
        assertThat(blobs.find(Place.QUARANTINE, others)).isPresent();
        assertThat(previews.kept(othersLooked)).isPresent();

        // as on another server, or where somebody was looking at that very moment
        FileId late = looked(gone);
        forgotten.run();
        assertThat(previews.kept(late)).isEmpty();
        assertThat(previews.kept(othersLooked)).isPresent();
    }

    @Test
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName("a hold on one file in quarantine keeps the contract's key, is shown there, and ends by two people")
    void heldInQuarantine() throws Exception {
        ContractId contract = endings.closed();
        UUID file = quarantined(contract);
        UUID destruction = endings.due(contract);
        assertThat(endings.faults(destruction)).isEmpty();
        UUID hold = acting.as(
                Endings.OFFICE,
                () -> holds.place(
                        HoldKind.INCIDENT,
                        HeldType.FILE,
                        file.toString(),
                        "架空の調査",
                        LocalDate.now(Clocks.JAPAN).plusDays(30)));
        assertThat(endings.faults(destruction)).containsExactly("destruction.fault.hold");
        assertThat(acting.as(Endings.OFFICE, () -> held.of("FILE", file.toString())))
                .containsExactly(HoldKind.INCIDENT);
        acting.as("架空 見晴", () -> {
            holds.proposeEnd(hold, "架空の調査の終わり");
            return hold;
        });
        assertThatThrownBy(() -> deciding.accept(Endings.OFFICE, hold, "")).hasMessage("application.unknown");
        assertThat(endings.faults(destruction)).containsExactly("destruction.fault.hold");
        deciding.accept(Endings.PROVIDER, hold, "");
        assertThat(endings.faults(destruction)).isEmpty();
    }

    private FileId looked(ContractId contract) {
        FileId file = new FileId(UUID.randomUUID());
        previews.keep(contract, file, new Pages(List.of(new byte[] {1, 2, 3}), 1));
        return file;
    }

    private UUID quarantined(ContractId contract) throws Exception {
        SealedBlob blob = blobs.fresh(contract);
        byte[] content = "架空の検体".getBytes(UTF_8);
        try (BlobWriting writing = blobs.write(blob, head -> {})) {
            writing.write(content, content.length);
            writing.finish();
            blobs.move(blob.id(), Place.STAGING, Place.QUARANTINE);
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
        transaction.begin();
        book.take(blob, content.length, "架空", QuarantinedFile.Found.INCOMING);
        transaction.commit();
        return blob.id();
    }
}
