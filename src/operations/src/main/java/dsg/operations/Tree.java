package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Copies of what the build has made: everybody may read them, only the caller of this program may change them. */
final class Tree {

    private Tree() {}

    /**
     * Makes {@code target} a copy of the file or directory {@code source}.
     *
     * @return false when it was one already
     */
    static boolean mirror(Path source, Path target) {
        String wanted = fingerprint(List.of(source));
        Path stamp = target.resolveSibling("." + target.getFileName() + ".stamp");
        if (wanted.equals(read(stamp)) && Files.exists(target)) {
            return false;
        }
        try {
            Files.deleteIfExists(stamp);
            Home.deleteTree(target);
            copy(source, target);
            Files.writeString(stamp, wanted);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes whenever a file below these changes its name, size or time of writing. */
    static String fingerprint(List<Path> sources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path source : sources) {
                try (Stream<Path> all = Files.walk(source)) {
                    all.filter(Files::isRegularFile).sorted().map(Tree::line).forEach(line -> digest.update(line));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a file or directory to a copy; everybody may read what is added. */
    static void copy(Path source, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (Stream<Path> all = Files.walk(source)) {
            for (Path from : all.toList()) {
                Path to = target.resolve(source.relativize(from).toString());
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                boolean runs = Files.isDirectory(from)
                        || Files.getPosixFilePermissions(from).contains(PosixFilePermission.OWNER_EXECUTE);
                Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static byte[] line(Path file) {
        try {
            return "%s %d %s%n"
                    .formatted(file, Files.size(file), Files.getLastModifiedTime(file))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a directory to a name of its own beside where it lies, unless it is gone. */
    static void putAside(Path directory) {
        if (Files.exists(directory)) {
            String name = directory.getFileName() + ".lost-" + System.currentTimeMillis();
            Shell.run(
                    "mv",
                    "-T",
                    directory.toString(),
                    directory.resolveSibling(name).toString());
        }
    }

    /** How much lies below this; nothing where it is not there. */
    static long bytes(Path tree) {
        if (Files.notExists(tree)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
