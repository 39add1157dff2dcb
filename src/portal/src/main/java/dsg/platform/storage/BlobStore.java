package dsg.platform.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the encrypted files lie: {@code staging} while they arrive and are looked at, {@code blobs} once published,
 * {@code quarantine} once found bad. A file moves by one atomic rename within one file system and has passed when this
 * class returns: the new directory entry is on the disk too.
 */
public final class BlobStore {

    /** The three places a file can be in. */
    public enum Place {
        STAGING,
        BLOBS,
        QUARANTINE
    }

    /** A file as it lies there, for the check of consistency. */
    public record Stored(UUID id, Place place, long bytesOnDisk, Instant changed) {}

    private final Path root;
    private final long reserve;

    /**
     * @param root made if absent; all below it must lie on one file system
     * @param reserve bytes that new files must leave free on the disk
     */
    public BlobStore(Path root, long reserve) throws IOException {
        this.root = root;
        this.reserve = reserve;
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        for (Place place : Place.values()) {
            for (Path directory : directories(place)) {
                Files.createDirectories(directory, ownerOnly);
            }
        }
        force(root.resolve("blobs"));
        force(root);
    }

    /** Begins a file; it is durable only after {@link #makeDurable}. */
    public FileChannel create(UUID id) throws IOException {
        try {
            return FileChannel.open(path(Place.STAGING, id), CREATE_NEW, WRITE);
        } catch (IOException failure) {
            throw StorageFull.unlessOther(failure);
        }
    }

    /** After the content is forced to the disk: the file's name is there too. */
    public void makeDurable(UUID id) throws IOException {
        force(directory(Place.STAGING, id));
    }

    public FileChannel open(Place place, UUID id) throws IOException {
        return FileChannel.open(path(place, id), READ);
    }

    public Optional<Stored> find(Place place, UUID id) throws IOException {
        try {
            Path path = path(place, id);
            return Optional.of(new Stored(
                    id, place, Files.size(path), Files.getLastModifiedTime(path).toInstant()));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /** Moves a file; where it has already arrived, as after a crash between this and the commit, that is success too. */
    public void move(UUID id, Place from, Place to) throws IOException {
        Path target = path(to, id);
        try {
            Files.move(path(from, id), target, ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            if (!Files.exists(target)) {
                throw gone;
            }
        }
        force(directory(to, id));
    }

    /** Removes a file if it is there. */
    public void discard(Place place, UUID id) throws IOException {
        Files.deleteIfExists(path(place, id));
    }

    /** Every file in this place; strangers that no file of ours is named like are left out. */
    public List<Stored> list(Place place) {
        return directories(place).stream()
                .flatMap(BlobStore::namesIn)
                .flatMap(id -> stillThere(place, id).stream())
                .toList();
    }

    /** Refuses where so many more bytes would leave less than the reserve. */
    public void requireRoom(long bytes) throws IOException {
        if (Files.getFileStore(root).getUsableSpace() - reserve < bytes) {
            throw new StorageFull();
        }
    }

    private Optional<Stored> stillThere(Place place, UUID id) {
        try {
            return find(place, id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<UUID> namesIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}"))
                    .map(UUID::fromString)
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path path(Place place, UUID id) {
        return directory(place, id).resolve(id.toString());
    }

    private Path directory(Place place, UUID id) {
        return switch (place) {
            case STAGING -> root.resolve("staging");
            case QUARANTINE -> root.resolve("quarantine");
            case BLOBS -> root.resolve("blobs").resolve(id.toString().substring(0, 2));
        };
    }

    private List<Path> directories(Place place) {
        return switch (place) {
            case STAGING -> List.of(root.resolve("staging"));
            case QUARANTINE -> List.of(root.resolve("quarantine"));
            case BLOBS ->
                IntStream.range(0, 256)
                        .mapToObj(i -> root.resolve("blobs").resolve("%02x".formatted(i)))
                        .toList();
        };
    }

    /** A directory is forced like a file; without it a crash may forget the name of a file whose content is safe. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }
}
