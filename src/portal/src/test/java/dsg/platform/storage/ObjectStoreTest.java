package dsg.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.storage.BlobStore.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 6-3: what seals and opens files asks the store for nothing that only a directory can do. */
@SuppressWarnings("UnnecessaryAssignment") // nothing else injects in a rule test
class ObjectStoreTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "a store of objects that are put whole and read by ranges takes files as the directory does, sealed alike")
    void objects() throws Exception {
        try (StoreFixture fixture = new StoreFixture(folder)) {
            Objects objects = new Objects();
            fixture.blobs.store = objects;
            byte[] content = EncryptedFiles.random(600_000);
            SealedBlob blob = fixture.staged(content);
            assertThat(objects.list(Place.STAGING))
                    .extracting(BlobStore.Stored::id)
                    .containsExactly(blob.id());
            fixture.blobs.move(blob.id(), Place.STAGING, Place.BLOBS);
            try (EncryptedFileReader reader = fixture.blobs.read(Place.BLOBS, blob)) {
                ByteBuffer middle = reader.position(300_000).next(10);
                byte[] ten = new byte[middle.remaining()];
                middle.get(ten);
                assertThat(ten).isEqualTo(Arrays.copyOfRange(content, 300_000, 300_010));
                assertThat(EncryptedFiles.readAll(reader.position(0))).isEqualTo(content);
            }
            objects.lying.computeIfPresent("BLOBS/" + blob.id(), (key, kept) -> {
                kept[300_000] ^= 1;
                return kept;
            });
            try (EncryptedFileReader reader = fixture.blobs.read(Place.BLOBS, blob)) {
                assertThatThrownBy(() -> EncryptedFiles.readAll(reader)).isInstanceOf(TamperedFile.class);
            }
            fixture.blobs.discard(blob.id());
            assertThat(objects.list(Place.BLOBS)).isEmpty();
        }
    }

    /** As an object service keeps them: by key, each put as one; copied and deleted where a directory renames. */
    private static final class Objects implements BlobStore {
        private final Map<String, byte[]> lying = new HashMap<>();

        @Override
        public Begun create(UUID id) {
            ByteArrayOutputStream parts = new ByteArrayOutputStream();
            WritableByteChannel into = Channels.newChannel(parts);
            return new Begun() {
                @Override
                public int write(ByteBuffer bytes) throws IOException {
                    return into.write(bytes);
                }

                @Override
                public void force() {
                    lying.put(key(Place.STAGING, id), parts.toByteArray());
                }

                @Override
                public boolean isOpen() {
                    return into.isOpen();
                }

                @Override
                public void close() throws IOException {
                    into.close();
                }
            };
        }

        @Override
        public void makeDurable(UUID id) throws IOException {
            bytes(Place.STAGING, id);
        }

        @Override
        public SeekableByteChannel open(Place place, UUID id) throws IOException {
            return new SeekableInMemoryByteChannel(bytes(place, id));
        }

        @Override
        public Optional<Stored> find(Place place, UUID id) {
            return Optional.ofNullable(lying.get(key(place, id)))
                    .map(bytes -> new Stored(id, place, bytes.length, Instant.EPOCH));
        }

        @Override
        public void move(UUID id, Place from, Place to) throws IOException {
            lying.put(key(to, id), bytes(from, id));
            lying.remove(key(from, id));
        }

        @Override
        public void discard(Place place, UUID id) {
            lying.remove(key(place, id));
        }

        @Override
        public List<Stored> list(Place place) {
            return lying.keySet().stream()
                    .filter(key -> key.startsWith(place + "/"))
                    .map(key -> UUID.fromString(key.substring(key.indexOf('/') + 1)))
                    .flatMap(id -> find(place, id).stream())
                    .toList();
        }

        @Override
        public void requireRoom(long bytes) {
            assertThat(bytes).isNotNegative();
        }

        private byte[] bytes(Place place, UUID id) throws IOException {
            byte[] bytes = lying.get(key(place, id));
            if (bytes == null) {
                throw new NoSuchFileException(key(place, id));
            }
            return bytes;
        }

        private static String key(Place place, UUID id) {
            return place + "/" + id;
        }
    }
}
