package dsg.platform.storage;

/** Some bytes, sealed, with the key that opens them, wrapped by the contract's. */
public final class SealedBytes {

    private final byte[] wrappedKey;
    private final byte[] content;

    public SealedBytes(byte[] wrappedKey, byte[] content) {
        this.wrappedKey = wrappedKey.clone();
        this.content = content.clone();
    }

    public byte[] wrappedKey() {
        return wrappedKey.clone();
    }

    public byte[] content() {
        return content.clone();
    }
}
