package dsg.platform.storage;

import dsg.platform.access.ContractId;
import dsg.platform.keys.DataKey;
import dsg.platform.keys.KeyVault;
import dsg.platform.storage.BlobStore.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings together the store's files and the vault's keys: the only place where content of an area is opened or sealed. */
@ApplicationScoped
public class Blobs {

    private static final Logger LOG = Logger.getLogger(Blobs.class.getName());

    @Inject
    KeyVault vault;

    @Inject
    BlobStore store;

    @Inject
    SegmentBuffers buffers;

    @Inject
    @Hashing
    ExecutorService hashing;

    /** A name and a key for a file to be; nothing lies in the store yet. */
    public SealedBlob fresh(ContractId contract) {
        UUID id = UUID.randomUUID();
        byte[] wrapped = vault.wrap(contract.value(), DataKey.random(), SealedBlob.binding(contract, id));
        return new SealedBlob(contract, id, wrapped);
    }

    DataKey keyOf(SealedBlob blob) {
        return vault.unwrap(blob.contract().value(), blob.wrappedKey(), blob.binding());
    }

    /** Begins the file in staging. */
    public BlobWriting write(SealedBlob blob, EncryptedFileWriter.FirstLook look) throws IOException {
        DataKey key = keyOf(blob);
        BlobStore.Begun file = store.create(blob.id());
        return new BlobWriting(
                file,
                new EncryptedFileWriter(file, key, blob.binding(), look, buffers, hashing),
                () -> store.makeDurable(blob.id()));
    }

    public EncryptedFileReader read(Place place, SealedBlob blob) throws IOException {
        DataKey key = keyOf(blob);
        return EncryptedFileReader.open(store.open(place, blob.id()), key, blob.binding(), buffers);
    }

    /** The file's key as only the contract's key for quarantine opens it. */
    public byte[] quarantined(SealedBlob blob) {
        return vault.quarantine(blob.contract().value(), blob.wrappedKey(), blob.binding());
    }

    /** A file in quarantine. Whoever calls this has made sure that it may be opened. */
    public EncryptedFileReader readQuarantined(SealedBlob blob) throws IOException {
        DataKey key = vault.unwrapQuarantined(blob.contract().value(), blob.wrappedKey(), blob.binding());
        return EncryptedFileReader.open(store.open(Place.QUARANTINE, blob.id()), key, blob.binding(), buffers);
    }

    /** Removes a file from quarantine. */
    public void discardQuarantined(UUID id) {
        discard(Place.QUARANTINE, id);
    }

    /**
     * Seals again, in a fresh file under a fresh key, what a broken upload left: the writer that made it is gone, and the segment
     * it was sealing last may be on the disk in part, so that no number may be sealed again under the old key (ADR 3). Its hash
     * is rebuilt on the way. What a power cut tore ends it; the uploader sends from there.
     */
    public void copyCertain(SealedBlob broken, long announced, BlobWriting target) throws IOException {
        SeekableByteChannel file = store.open(Place.STAGING, broken.id());
        long certain = EncryptedFileReader.certainBytes(file.size(), announced);
        if (certain == 0) {
            file.close();
            return;
        }
        try (var reader = EncryptedFileReader.openUnfinished(file, keyOf(broken), broken.binding(), buffers)) {
            while (reader.position() < certain) {
                target.write(reader.next(certain - reader.position()));
            }
        } catch (TamperedFile torn) {
            LOG.log(Level.WARNING, "The staged file {0} is torn; its upload goes on before", broken.id());
        }
    }

    /** Bytes of a broken upload that need not be sent again. */
    public long certainBytes(UUID id, long announced) {
        return find(Place.STAGING, id)
                .map(stored -> EncryptedFileReader.certainBytes(stored.bytesOnDisk(), announced))
                .orElse(0L);
    }

    public Optional<BlobStore.Stored> find(Place place, UUID id) {
        try {
            return store.find(place, id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void move(UUID id, Place from, Place to) throws IOException {
        store.move(id, from, to);
    }

    /** Removes what lies of a file that will never be published, wherever it had come to. */
    public void discard(UUID id) {
        discardStaged(id);
        discard(Place.BLOBS, id);
    }

    /** Removes a file only where it is not published. */
    public void discardStaged(UUID id) {
        discard(Place.STAGING, id);
    }

    private void discard(Place place, UUID id) {
        try {
            store.discard(place, id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void requireRoom(long bytes) {
        try {
            store.requireRoom(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
