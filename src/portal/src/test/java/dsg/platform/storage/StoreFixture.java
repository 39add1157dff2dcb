package dsg.platform.storage;

import dsg.platform.access.ContractId;
import dsg.platform.keys.KeyVault;
import dsg.platform.keys.SoftHsmToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real store with a real vault, and a contract that has its key. */
@SuppressWarnings("UnnecessaryAssignment") // nothing else injects in a rule test
public final class StoreFixture implements AutoCloseable {

    public final Path root;
    public final ContractId contract = new ContractId(UUID.randomUUID());
    public final BlobStore store;
    public final Blobs blobs = new Blobs();
    private final ExecutorService hashing = Executors.newSingleThreadExecutor();

    public StoreFixture(Path folder) throws IOException {
        root = folder.resolve("store");
        KeyVault vault = SoftHsmToken.get().vault();
        vault.createContractKey(contract.value());
        blobs.vault = vault;
        store = new DirectoryStore(root, 0);
        blobs.store = store;
        blobs.buffers = EncryptedFiles.BUFFERS;
        blobs.hashing = hashing;
    }

    /** A staged file with this content, finished. */
    public SealedBlob staged(byte[] content) throws IOException {
        SealedBlob blob = blobs.fresh(contract);
        try (BlobWriting writing = blobs.write(blob, head -> {})) {
            writing.write(content, content.length);
            writing.finish();
        }
        return blob;
    }

    @Override
    public void close() {
        hashing.shutdownNow();
    }
}
