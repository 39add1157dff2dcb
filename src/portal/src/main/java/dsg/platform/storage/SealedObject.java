package dsg.platform.storage;

/**
 * Something that was sealed under a contract's key.
 *
 * @param name what it is called in its store, {@code kind/identifier}; never a person's or a file's name
 * @param digest SHA-256, in hex, of its wrapped data key: without the contract's key nothing opens that, and so nothing the object
 */
public record SealedObject(String name, String digest) {}
