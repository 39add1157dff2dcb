package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one directory that holds all state of a gateway ({@code DSG_HOME}).
 *
 * @param variables what the operator is told to set, to have it elsewhere
 */
record Home(Path root, Variables variables) {

    private static final String MARK = ".dsg-home";

    Home {
        root = root.toAbsolutePath().normalize();
    }

    /** {@code DSG_HOME}; else /var/lib/dsg for root and the user's data directory for everybody else. */
    static Path standard() {
        return Path.of(System.getenv().getOrDefault(Variables.SERVICE.home(), base("dsg")));
    }

    static Path forTests() {
        return Path.of(System.getenv().getOrDefault(Variables.TESTS.home(), base("dsg-test")));
    }

    /** Refuses a directory in which no gateway has ever been started. */
    static void demandExisting(Path root) {
        if (Files.notExists(root.resolve(MARK))) {
            throw new Trouble(
                    root + " にはまだ何もありません。先に server-config/dsg up を実行してください。",
                    "There is nothing in " + root + " yet. Run server-config/dsg up first.");
        }
    }

    private static String base(String name) {
        if (ServiceUser.root()) {
            return "/var/lib/" + name;
        }
        String data = System.getenv().getOrDefault("XDG_DATA_HOME", System.getProperty("user.home") + "/.local/share");
        return data + "/" + name;
    }

    Path at(String first, String... more) {
        return root.resolve(Path.of(first, more));
    }

    /** Makes the directory, marks it as ours, and refuses a place where servers could not live. */
    void prepare() {
        try {
            Files.createDirectories(root);
            Path mark = root.resolve(MARK);
            if (Files.notExists(mark)) {
                demandEmpty();
                Files.createFile(mark);
            }
            demandOurs();
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
            demandPassage();
            new LogPlace(root, variables.logs()).lay(Optional.ofNullable(System.getenv(variables.logs())));
        } catch (IOException e) {
            throw new Trouble(
                    root + " を用意できません: " + e.getMessage(), "Cannot prepare " + root + ": " + e.getMessage(), e);
        }
    }

    /** A directory below the home that only {@code owner} may enter. */
    Path privateDirectory(ServiceUser owner, String first, String... more) {
        return directory("rwx------", owner, at(first, more));
    }

    /** A directory that everybody may read; only the caller of this program writes there. */
    Path openDirectory(String first, String... more) {
        return directory("rwxr-xr-x", ServiceUser.caller(), at(first, more));
    }

    static Path directory(String mode, ServiceUser owner, Path directory) {
        try {
            Files.createDirectories(directory);
            owner.own(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(mode));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A private directory where everybody may write, such as {@code /dev/shm}. What stands there already counts only when it is a
     * directory of the owner's: anybody could have put a link there.
     */
    static void directoryInPublic(ServiceUser owner, Path directory) {
        try {
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            owner.own(directory);
        } catch (FileAlreadyExistsException present) {
            demandOwner(owner, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void demandOwner(ServiceUser owner, Path directory) {
        try {
            PosixFileAttributes found =
                    Files.readAttributes(directory, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isDirectory()
                    || !found.owner().getName().equals(owner.name())
                    || found.permissions().size() != 3) {
                throw new Trouble(
                        directory + " は別の利用者のものです。内容を確かめて削除してください。",
                        directory + " belongs to somebody else. Look into it and remove it.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes everything. Only a directory that {@link #prepare} has marked is ever deleted. */
    void delete() {
        if (Files.notExists(root.resolve(MARK))) {
            throw new Trouble(root + " は DSG のデータではありません。", root + " is not the data of a DSG.");
        }
        deleteTree(root);
    }

    static void deleteTree(Path tree) {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            all.sorted(Comparator.reverseOrder()).forEach(Home::deleteOne);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void demandOurs() throws IOException {
        String owner = Files.getOwner(root).getName();
        if (!owner.equals(System.getProperty("user.name"))) {
            throw new Trouble(
                    "%s は利用者 %s のものです。その利用者（root なら sudo）で実行してください。".formatted(root, owner),
                    "%s belongs to %s. Run this as that user (with sudo for root).".formatted(root, owner));
        }
    }

    private void demandEmpty() throws IOException {
        try (Stream<Path> content = Files.list(root)) {
            if (content.findAny().isPresent()) {
                throw new Trouble(
                        root + " には別のファイルがあります。" + variables.home() + " に空のディレクトリを指定してください。",
                        root + " holds other files. Give an empty directory as " + variables.home() + ".");
            }
        }
    }

    /** The servers' own users have to reach their directories through every parent. */
    private void demandPassage() throws IOException {
        if (!ServiceUser.root()) {
            return;
        }
        for (Path parent = root.getParent(); parent != null; parent = parent.getParent()) {
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(parent))
                    .endsWith("x")) {
                throw new Trouble(
                        "%s は他の利用者が通れません。%s を /var/lib/dsg などに移してください。".formatted(parent, variables.home()),
                        "Other users cannot pass through %s. Put %s elsewhere, such as /var/lib/dsg."
                                .formatted(parent, variables.home()));
            }
        }
    }
}
