package dsg.fileshare.quarantine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.area.FileId;
import dsg.fileshare.leaving.Shelf;
import dsg.fileshare.receiving.UploadId;
import dsg.platform.keys.KeyVault;
import dsg.platform.keys.WrongWrapping;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.EncryptedFileReader;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What malware is found in, on its way in and by later definitions; with the real scanner, store and vault. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class QuarantineIT {

    private static final String USER = "架空 青子";
    private static final String SOC = "架空 見晴";
    private static final String OFFICE = "架空 管太";
    private static final String CONTRACT = "DEMO-2026-001";
    private static final String FOLDER = "01_共通";

    /** In two halves, so that no scanner takes this source for it. */
    private static final byte[] EICAR =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").getBytes(US_ASCII);

    @Inject
    Acting acting;

    @Inject
    Shelf shelf;

    @Inject
    Quarantine quarantine;

    @Inject
    Rescanning rescanning;

    @Inject
    Blobs blobs;

    @Inject
    KeyVault vault;

    @PersistenceContext
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "Decision 5", says = "What cannot be taken in is refused with its reason, and leaves nothing")
    @DisplayName(
            "malware on its way in is kept under a key that only the SOC's desk opens; the area's key opens it no more")
    void incoming() throws Exception {
        Set<UUID> before = ids();
        UploadId upload =
                shelf.receive(USER, CONTRACT, FOLDER, "検体 " + UUID.randomUUID() + ".txt", EICAR, Instant.now());
        Await.until("it is refused", () -> shelf.progress(CONTRACT, upload).startsWith("REFUSED"));
        assertThat(shelf.progress(CONTRACT, upload)).contains("fileshare.scan.infected");
        QuarantineRow row = acting.as(SOC, () -> quarantine.list()).stream()
                .filter(each -> !before.contains(each.id()))
                .findFirst()
                .orElseThrow();
        assertThat(row.signature()).containsIgnoringCase("eicar");
        assertThat(row.found()).isEqualTo(QuarantinedFile.Found.INCOMING);
        Quarantine.Opened opened = acting.as(SOC, () -> quarantine.open(row.id()));
        assertThat(content(opened)).isEqualTo(EICAR);
        assertThatThrownBy(() -> vault.unwrap(
                        opened.blob().contract().value(),
                        opened.blob().wrappedKey(),
                        opened.blob().binding()))
                .isInstanceOf(WrongWrapping.class);
        for (String other : new String[] {OFFICE, USER}) {
            assertThatThrownBy(() -> acting.as(other, () -> quarantine.open(row.id())))
                    .hasMessage("access.role");
        }
    }

    @Test
    @DisplayName(
            "when definitions change everything stored is scanned again: what they find goes to quarantine, the rest"
                    + " stays and is not looked at twice")
    void stored() throws Exception {
        String bad = "既存 " + UUID.randomUUID() + ".txt";
        String good = "既存 " + UUID.randomUUID() + ".txt";
        FileId infected = shelf.put(USER, CONTRACT, FOLDER, bad, EICAR);
        FileId clean = shelf.put(USER, CONTRACT, FOLDER, good, "部品表".getBytes(UTF_8));
        anew();
        rescanning.run();
        Await.until("it has gone", () -> shelf.named(CONTRACT, bad).isEmpty());
        assertThat(shelf.named(CONTRACT, good)).containsExactly(clean);
        assertThat(shelf.isInStore(infected)).isFalse();
        assertThat(acting.as(SOC, () -> quarantine.list()))
                .filteredOn(row -> row.id().equals(infected.value()))
                .singleElement()
                .satisfies(row -> assertThat(row.found()).isEqualTo(QuarantinedFile.Found.STORED));
        assertThat(content(acting.as(SOC, () -> quarantine.open(infected.value()))))
                .isEqualTo(EICAR);
        assertThat(shelf.log(CONTRACT, infected)).contains("fileshare.rescanned REFUSED");
        Await.until("the round is over", () -> {
            rescanning.run();
            return newest().finishedAt() != null;
        });
        long looked = newest().looked();
        rescanning.run();
        assertThat(newest().looked()).isEqualTo(looked);
    }

    private RescanRow newest() throws Exception {
        List<RescanRow> rounds = acting.as(SOC, () -> quarantine.rounds());
        return rounds.getFirst();
    }

    /** As if the definitions had just changed, for files that nobody has looked at by them. */
    private void anew() throws Exception {
        transaction.begin();
        entities.createNativeQuery("update rescan_round set finished_at = null").executeUpdate();
        transaction.commit();
    }

    private Set<UUID> ids() throws Exception {
        return acting.as(SOC, () -> quarantine.list()).stream()
                .map(QuarantineRow::id)
                .collect(Collectors.toSet());
    }

    private byte[] content(Quarantine.Opened opened) throws Exception {
        try (EncryptedFileReader reader = blobs.readQuarantined(opened.blob())) {
            ByteBuffer all = ByteBuffer.allocate((int) opened.size());
            while (reader.position() < reader.size()) {
                all.put(reader.next(Long.MAX_VALUE));
            }
            return all.array();
        }
    }
}
