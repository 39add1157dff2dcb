package dsg.fileshare.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.authentication.Arrivals;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.receiving.Receiving;
import dsg.fileshare.receiving.UploadId;
import dsg.fileshare.receiving.Uploads;
import dsg.fileshare.sending.Downloads;
import dsg.fileshare.sending.FileDownload;
import dsg.fileshare.sending.Sending;
import dsg.platform.access.Caller;
import dsg.platform.keys.KeyVault;
import dsg.platform.storage.EncryptedFileReader;
import dsg.proof.Proves;
import dsg.rotation.RotationState;
import dsg.rotation.Rotations;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People go on putting files in and taking files out while the key of their contract is renewed and its former key destroyed. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class WorkOverRotationIT {

    private static final String CONTRACT = "DEMO-2026-002";
    private static final String FOLDER = "03_元請からの提出";
    private static final String USER = "架空 港";
    private static final String TERMINAL = "other-01";
    private static final String PROVIDER = "架空 運子";
    private static final String OFFICE = "架空 管太";
    private static final int HALF = 600_000;
    private static final int SMALL = 20_000;
    private static final int LYING_THERE = 30;
    private static final int MOST_UPLOADS = 60;

    @Inject
    Acting acting;

    @Inject
    Arrivals arrivals;

    @Inject
    Deciding deciding;

    @Inject
    Shelf shelf;

    @Inject
    Uploads uploads;

    @Inject
    Receiving receiving;

    @Inject
    Downloads downloads;

    @Inject
    Sending sending;

    @Inject
    Rotations rotations;

    @Inject
    KeyVault vault;

    @PersistenceContext
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    private final AtomicBoolean over = new AtomicBoolean();

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R35", says = "Stored data are encrypted")
    @DisplayName(
            "uploads and downloads go on while the contract's key is renewed and the former key is destroyed: nothing is"
                    + " lost, and every file is readable after")
    void nothingIsLost() throws Exception {
        Caller user = arrivals.at(USER, TERMINAL);
        FolderId folder = shelf.folderId(CONTRACT, FOLDER);
        byte[] large = RemovalCase.bytes(2 * HALF);
        Map<FileId, byte[]> lying = lying(large);
        int before = keyNumber();
        UploadId begun = acting.as(user, () -> uploads.announce(folder, RemovalCase.name("またぐ図面"), large.length));
        assertThat(receive(user, begun, 0, Arrays.copyOf(large, HALF))).isEqualTo(HALF);
        UUID rotation = acting.as(PROVIDER, () -> rotations.propose(CONTRACT, "年次の更新"));

        Future<Map<UploadId, byte[]>> coming = executor.submit(() -> untilItIsOver(user, folder));
        Future<Integer> going = executor.submit(() -> takenOutUntilItIsOver(user, lying));
        FileId first = lying.keySet().iterator().next();
        try {
            assertThat(heldOpen(user, first, () -> renewed(rotation))).isEqualTo(lying.get(first));
        } finally {
            over.set(true);
        }
        Map<UploadId, byte[]> came = coming.get();
        assertThat(came.size()).as("uploads meanwhile").isGreaterThan(1);
        assertThat(going.get()).as("downloads meanwhile").isGreaterThan(1);
        assertThat(keyNumber()).isEqualTo(before + 1);
        receive(user, begun, HALF, Arrays.copyOfRange(large, HALF, large.length));
        came.put(begun, large);

        for (Map.Entry<UploadId, byte[]> each : came.entrySet()) {
            Await.until("published", () -> progress(each.getKey()).equals("PUBLISHED"));
            assertThat(takenOut(user, published(each.getKey()))).isEqualTo(each.getValue());
        }
        for (Map.Entry<FileId, byte[]> each : lying.entrySet()) {
            assertThat(takenOut(user, each.getKey())).isEqualTo(each.getValue());
        }
    }

    private Map<FileId, byte[]> lying(byte[] large) {
        Map<FileId, byte[]> lying = new HashMap<>();
        for (int each = 0; each < LYING_THERE; each++) {
            byte[] content = each == 0 ? large : RemovalCase.bytes(SMALL + each);
            lying.put(shelf.put(USER, CONTRACT, FOLDER, RemovalCase.name("前からの図面"), content), content);
        }
        return lying;
    }

    /** The renewal from its decision to the end of the former key. */
    private boolean renewed(UUID rotation) throws Exception {
        deciding.accept(OFFICE, rotation, "");
        Await.until("everything lies under the new key", () -> state(rotation) == RotationState.REWRAPPED);
        transaction.begin();
        entities.createNativeQuery("update key_rotation set retire_at = now() where id = ?1")
                .setParameter(1, rotation)
                .executeUpdate();
        transaction.commit();
        Await.until("the former key is destroyed", () -> state(rotation) == RotationState.RETIRED);
        return true;
    }

    /** Files of which one half comes before and the other behind whatever the renewal does in between. */
    private Map<UploadId, byte[]> untilItIsOver(Caller user, FolderId folder) throws Exception {
        Map<UploadId, byte[]> came = new HashMap<>();
        while (!over.get() && came.size() < MOST_UPLOADS) {
            byte[] content = RemovalCase.bytes(2 * SMALL + came.size());
            UploadId upload =
                    acting.as(user, () -> uploads.announce(folder, RemovalCase.name("途中の図面"), content.length));
            receive(user, upload, 0, Arrays.copyOf(content, SMALL));
            receive(user, upload, SMALL, Arrays.copyOfRange(content, SMALL, content.length));
            came.put(upload, content);
        }
        return came;
    }

    private int takenOutUntilItIsOver(Caller user, Map<FileId, byte[]> lying) throws Exception {
        int taken = 0;
        while (!over.get()) {
            for (Map.Entry<FileId, byte[]> each : lying.entrySet()) {
                assertThat(takenOut(user, each.getKey())).isEqualTo(each.getValue());
                taken++;
            }
        }
        return taken;
    }

    private byte[] takenOut(Caller user, FileId file) throws Exception {
        return heldOpen(user, file, () -> true);
    }

    /** What a download brings that is opened, goes on only after this, and then to its end. */
    private byte[] heldOpen(Caller user, FileId file, Callable<Boolean> meanwhile) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        WritableByteChannel target = Channels.newChannel(all);
        FileDownload download = acting.as(user, () -> downloads.open(file, "whole"));
        try (EncryptedFileReader content = sending.open(download)) {
            sending.send(download, content, 0, 1, target::write);
            assertThat(meanwhile.call()).isTrue();
            sending.send(download, content, 1, download.size() - 1, target::write);
        }
        return all.toByteArray();
    }

    private long receive(Caller user, UploadId upload, long offset, byte[] part) throws Exception {
        return acting.as(user, () -> receiving.receive(upload, offset, new ByteArrayInputStream(part)));
    }

    private String progress(UploadId upload) {
        return shelf.progress(CONTRACT, upload);
    }

    private FileId published(UploadId upload) {
        return shelf.published(CONTRACT, upload);
    }

    private int keyNumber() {
        return vault.contractKeyNumber(shelf.contractId(CONTRACT).value());
    }

    private RotationState state(UUID rotation) throws Exception {
        return acting.as(OFFICE, () -> rotations.row(rotation)).state();
    }
}
