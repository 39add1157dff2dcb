package dsg.edge.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files of configuration: each is there as a whole, or the one before. */
public final class Written {

    private Written() {}

    /** For its owner alone. */
    public static void secret(Path file, String text) {
        write(file, text, "rw-------");
    }

    /** For the users of the programs that read it, too. */
    public static void open(Path file, String text) {
        write(file, text, "rw-r--r--");
    }

    /**
     * Makes a directory and those above it; everybody may pass through, whatever the mask of whoever starts this program: the engines give
     * up being root, and still have to come to what is theirs.
     */
    public static Path directory(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Path above = directory.getParent();
                if (above != null) {
                    directory(above);
                }
                Files.createDirectory(directory);
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory that a program writes into as a user of its own. */
    public static Path directory(Path directory, String user) {
        directory(directory);
        new Host("").run("chown", user, directory.toString());
        return directory;
    }

    private static void write(Path file, String text, String mode) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(mode));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
