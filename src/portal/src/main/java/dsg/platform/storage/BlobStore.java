package dsg.platform.storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the encrypted files lie (6-3): {@code staging} while they arrive and are looked at, {@code blobs} once published, {@code quarantine}
 * once found bad. It is asked for nothing that only a file system does: a file is written once from its first byte to its last, read at any
 * place, never changed, and found by its identifier; so a directory can be behind it, and a service that keeps objects, such as S3, too.
 */
public interface BlobStore {

    /** The three places a file can be in. */
    enum Place {
        STAGING,
        BLOBS,
        QUARANTINE
    }

    /** A file as it lies there, for the check of consistency. */
    record Stored(UUID id, Place place, long bytesOnDisk, Instant changed) {}

    /** A file that is being written, from its first byte to its last. */
    interface Begun extends WritableByteChannel {

        /** Returns when what was written outlives a power cut. */
        void force() throws IOException;
    }

    /** Begins a file in staging that is not there yet; it is durable only after {@link #makeDurable}. What a writer that dies has forced stays. */
    Begun create(UUID id) throws IOException;

    /** After the content was forced: the file's name is durable too. */
    void makeDurable(UUID id) throws IOException;

    /** To be read at any place. */
    SeekableByteChannel open(Place place, UUID id) throws IOException;

    Optional<Stored> find(Place place, UUID id) throws IOException;

    /** Moves a file whole; where it has already arrived, as after a crash between this and the commit, that is success too. */
    void move(UUID id, Place from, Place to) throws IOException;

    /** Removes a file if it is there. */
    void discard(Place place, UUID id) throws IOException;

    /** Every file in this place; strangers that no file of ours is named like are left out. */
    List<Stored> list(Place place);

    /** Refuses where so many more bytes would leave less than the reserve. */
    void requireRoom(long bytes) throws IOException;
}
