package dsg.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.storage.BlobStore.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("6-3: files lie in staging, blobs or quarantine, and move whole")
class BlobStoreTest {

    @TempDir
    Path root;

    private final UUID id = UUID.randomUUID();
    private BlobStore store;

    @BeforeEach
    void open() throws IOException {
        store = new DirectoryStore(root.resolve("store"), 0);
    }

    private void staged() throws IOException {
        try (var file = store.create(id)) {
            file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            file.force();
        }
        store.makeDurable(id);
    }

    @Test
    void aStagedFileIsPublishedUnderItsFan() throws IOException {
        staged();
        store.move(id, Place.STAGING, Place.BLOBS);
        assertThat(root.resolve("store/blobs")
                        .resolve(id.toString().substring(0, 2))
                        .resolve(id.toString()))
                .exists();
        assertThat(store.list(Place.STAGING)).isEmpty();
        assertThat(store.list(Place.BLOBS)).singleElement().satisfies(stored -> {
            assertThat(stored.id()).isEqualTo(id);
            assertThat(stored.bytesOnDisk()).isEqualTo(3);
        });
    }

    @Test
    @DisplayName("A move that a crash cut off after the rename is made good by making it again")
    void movingAgainIsNoError() throws IOException {
        staged();
        store.move(id, Place.STAGING, Place.BLOBS);
        store.move(id, Place.STAGING, Place.BLOBS);
        assertThat(store.find(Place.BLOBS, id)).isPresent();
    }

    @Test
    void aFileThatIsNowhereCannotMove() {
        assertThatThrownBy(() -> store.move(id, Place.STAGING, Place.QUARANTINE))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        staged();
        assertThatThrownBy(() -> store.create(id)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void discardingTwiceIsNoError() throws IOException {
        staged();
        store.discard(Place.STAGING, id);
        store.discard(Place.STAGING, id);
        assertThat(store.find(Place.STAGING, id)).isEmpty();
    }

    @Test
    void aStoreIsOpenedAgainWithItsFiles() throws IOException {
        staged();
        assertThat(new DirectoryStore(root.resolve("store"), 0).list(Place.STAGING))
                .hasSize(1);
    }

    @Test
    void onlyTheServicesOwnUserLooksIn() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("store/staging"))))
                .isEqualTo("rwx------");
    }

    @Test
    @DisplayName("Disk full is refused before the first byte where it can be foreseen")
    void aFileWithoutRoomIsRefused() throws IOException {
        store.requireRoom(1);
        assertThatThrownBy(() -> store.requireRoom(Long.MAX_VALUE)).isInstanceOf(StorageFull.class);
        BlobStore reserved = new DirectoryStore(root.resolve("store"), Long.MAX_VALUE / 2);
        assertThatThrownBy(() -> reserved.requireRoom(1)).isInstanceOf(StorageFull.class);
    }
}
