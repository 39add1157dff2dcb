package dsg.fileshare;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.fileshare.consistency.Consistency;
import dsg.platform.storage.BlobStore;
import dsg.platform.storage.BlobStore.Place;
import dsg.proof.Proves;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What lies in the store and belongs to nobody, as a server leaves it that dies between the disk and the database. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class OrphansIT {

    @Inject
    BlobStore store;

    @Inject
    Consistency consistency;

    @Inject
    @ConfigProperty(name = "dsg.store.path")
    String root;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "Decision 5", says = "What cannot be taken in is refused with its reason, and leaves nothing")
    @DisplayName("a staged file without an upload is swept once it is old, and not while it may have just been begun")
    void staged() throws Exception {
        UUID old = stage();
        UUID young = stage();
        Files.setLastModifiedTime(Path.of(root, "staging", old.toString()), FileTime.from(Instant.EPOCH));
        Await.until("the old one is swept", () -> store.find(Place.STAGING, old).isEmpty());
        assertThat(store.find(Place.STAGING, young)).isPresent();
        store.discard(Place.STAGING, young);
    }

    @Test
    @DisplayName(
            "a published file without a row is told and never thrown away: the register may be the older of the two")
    void published() throws Exception {
        UUID stranger = stage();
        store.move(stranger, Place.STAGING, Place.BLOBS);
        try {
            assertThat(consistency.faults()).anyMatch(fault -> fault.contains(stranger.toString()));
            assertThat(store.find(Place.BLOBS, stranger)).isPresent();
        } finally {
            store.discard(Place.BLOBS, stranger);
        }
    }

    private UUID stage() throws IOException {
        UUID id = UUID.randomUUID();
        try (BlobStore.Begun file = store.create(id)) {
            file.force();
        }
        return id;
    }
}
