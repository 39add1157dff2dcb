package dsg.agent.platform;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.Set;

/**
 * A directory of somebody else's that stays the one it was, whatever its owner puts in its place meanwhile: it is reached name by name from
 * the root, no link is followed on the way, and what is done to its entries is done in it (openat(2)). The agent runs as root; by a path, a
 * link that is exchanged at the right moment would lead it anywhere.
 */
public final class HeldDirectory implements Iterable<Path>, AutoCloseable {

    private final SecureDirectoryStream<Path> held;

    private HeldDirectory(SecureDirectoryStream<Path> held) {
        this.held = held;
    }

    /**
     * Opens a directory.
     *
     * @throws IOException if it is not there, or a link leads to it
     */
    public static HeldDirectory open(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        try (DirectoryStream<Path> root = Files.newDirectoryStream(absolute.getRoot())) {
            if (!(root instanceof SecureDirectoryStream<Path> secure)) {
                throw new IOException("This system cannot hold a directory");
            }
            HeldDirectory current = new HeldDirectory(secure.newDirectoryStream(Path.of(".")));
            for (Path name : absolute) {
                try (HeldDirectory above = current) {
                    current = above.enter(name);
                }
            }
            return current;
        }
    }

    /** Opens one that lies in this. */
    public HeldDirectory enter(Path entry) throws IOException {
        return new HeldDirectory(held.newDirectoryStream(entry.getFileName(), LinkOption.NOFOLLOW_LINKS));
    }

    /** Its entries, once; of each only the name says where it lies. */
    @Override
    public Iterator<Path> iterator() {
        return held.iterator();
    }

    /** What an entry is; a link is a link. */
    public BasicFileAttributes attributes(Path entry) throws IOException {
        return held.getFileAttributeView(entry.getFileName(), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
    }

    /** Opens a file that is no link. */
    public SeekableByteChannel channel(Path entry, OpenOption how) throws IOException {
        return held.newByteChannel(entry.getFileName(), Set.of(how, LinkOption.NOFOLLOW_LINKS));
    }

    /** Deletes what is no directory. */
    public void delete(Path entry) throws IOException {
        held.deleteFile(entry.getFileName());
    }

    /** Deletes a directory that is empty. */
    public void deleteDirectory(Path entry) throws IOException {
        held.deleteDirectory(entry.getFileName());
    }

    /** Moves an entry into another directory of the same volume. */
    public void move(Path entry, HeldDirectory into, String name) throws IOException {
        held.move(entry.getFileName(), into.held, Path.of(name));
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
