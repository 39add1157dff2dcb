package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The system user a server runs as. Only root can become somebody else; for any other caller every service user is the caller,
 * and the walls between the servers are then only as thick as that one account.
 *
 * @param group the user's main group
 * @param readsAll whether its processes may read every file of this machine, and change none that is not theirs
 */
record ServiceUser(String name, String group, boolean readsAll) {

    private static final String REPLACE =
            "umask 077; rm -f \"$1\" && cat >\"$1\" && sync -d \"$1\" && mv \"$1\" \"$2\"";

    ServiceUser(String name, String group) {
        this(name, group, false);
    }

    /** The same user, whose processes may read what belongs to others: who makes backups has to, and has to write nowhere else. */
    ServiceUser reader() {
        return new ServiceUser(name, group, true);
    }

    /** The service user of this name; created when it is missing. */
    static ServiceUser of(String name) {
        if (!root()) {
            return caller();
        }
        if (!Shell.succeeds("id", "-u", name)) {
            Shell.run(
                    "useradd",
                    "--system",
                    "--user-group",
                    "--no-create-home",
                    "--home-dir",
                    "/nonexistent",
                    "--shell",
                    "/usr/sbin/nologin",
                    name);
        }
        return new ServiceUser(name, name);
    }

    static ServiceUser caller() {
        String name = System.getProperty("user.name");
        return new ServiceUser(name, name);
    }

    /** The person at the keyboard, also behind sudo. */
    static ServiceUser operator() {
        String person = System.getenv("SUDO_USER");
        return root() && person != null ? new ServiceUser(person, Shell.run("id", "-gn", person)) : caller();
    }

    static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The command line that runs {@code command} as this user, without a way back to more rights. */
    List<String> command(List<String> command) {
        if (!root() || "root".equals(name)) {
            return command;
        }
        List<String> become =
                List.of("setpriv", "--reuid=" + name, "--regid=" + name, "--clear-groups", "--no-new-privs");
        List<String> reading =
                readsAll ? List.of("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search") : List.of();
        return Stream.of(become, reading, List.of("--"), command)
                .flatMap(List::stream)
                .toList();
    }

    /** Hands the file or directory itself to this user. */
    void own(Path path) {
        own(path, group);
    }

    /** Hands the file or directory to this user, and to the group of another. */
    void own(Path path, String group) {
        if (!root()) {
            return;
        }
        try {
            UserPrincipalLookupService users = path.getFileSystem().getUserPrincipalLookupService();
            PosixFileAttributeView view =
                    Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            view.setOwner(users.lookupPrincipalByName(name));
            view.setGroup(users.lookupPrincipalByGroupName(group));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands a whole tree to this user. */
    void ownTree(Path tree) {
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    own(directory);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    own(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file where it is there, as this user: see {@link #write}. */
    void delete(Path file) {
        Shell.run(command(List.of("rm", "-f", "--", file.toString())), Map.of(), "");
    }

    /**
     * Writes a file that only this user may read; the old content is replaced at once or not at all. Into another user's directory
     * it is written as that user: root never follows a path that somebody else can bend.
     */
    void write(Path file, byte[] content) {
        Shell.Outcome outcome = Shell.call(
                command(List.of("/bin/sh", "-c", REPLACE, "sh", file + ".fresh", file.toString())), Map.of(), content);
        if (outcome.status() != 0) {
            throw new Trouble(
                    "%s に書けません: %s".formatted(file, outcome.output()),
                    "Cannot write %s: %s".formatted(file, outcome.output()));
        }
    }
}
