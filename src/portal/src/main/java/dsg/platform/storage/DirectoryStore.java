package dsg.platform.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The store on a disk of this server, or one mounted there: a directory for each place. A file moves by one atomic rename within one file
 * system and has passed when this class returns: the new directory entry is on the disk too.
 */
final class DirectoryStore implements BlobStore {

    private final Path root;
    private final long reserve;

    /**
     * @param root made if absent; all below it must lie on one file system
     * @param reserve bytes that new files must leave free on the disk
     */
    DirectoryStore(Path root, long reserve) throws IOException {
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

    @Override
    public Begun create(UUID id) throws IOException {
        try {
            return begun(FileChannel.open(path(Place.STAGING, id), CREATE_NEW, WRITE));
        } catch (IOException failure) {
            throw StorageFull.unlessOther(failure);
        }
    }

    /** A file that is written to the disk. */
    static Begun begun(FileChannel file) {
        return new OnDisk(file);
    }

    private record OnDisk(FileChannel file) implements Begun {

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return file.write(bytes);
        }

        @Override
        public void force() throws IOException {
            file.force(false);
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    @Override
    public void makeDurable(UUID id) throws IOException {
        force(directory(Place.STAGING, id));
    }

    @Override
    public SeekableByteChannel open(Place place, UUID id) throws IOException {
        return FileChannel.open(path(place, id), READ);
    }

    @Override
    public Optional<Stored> find(Place place, UUID id) throws IOException {
        try {
            Path path = path(place, id);
            return Optional.of(new Stored(
                    id, place, Files.size(path), Files.getLastModifiedTime(path).toInstant()));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
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

    @Override
    public void discard(Place place, UUID id) throws IOException {
        Files.deleteIfExists(path(place, id));
    }

    @Override
    public List<Stored> list(Place place) {
        return directories(place).stream()
                .flatMap(DirectoryStore::namesIn)
                .flatMap(id -> stillThere(place, id).stream())
                .toList();
    }

    @Override
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
