package dsg.benchmarks;

import dsg.operations.Gateway;
import dsg.operations.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that a measurement leaves on the disk or lets run: one directory below the gateway's home, gone in the end. The
 * gateway that is measured is one of its own in there: the operator's keeps its files, its passwords and its sessions.
 */
final class Workspace {

    private static final long NEEDED = 8L << 30;
    /** Beside the gateway whose home this is. */
    private static final int PORTS_APART = 20;

    private static final int PEERS_APART = 10;

    /** All small files are announced before the first is sent: one process of the client can do either for many. */
    private static final Map<String, String> SETTINGS =
            Map.of("dsg.upload.open", Integer.toString(Load.SMALL.files()), "dsg.demonstration", "true");

    private final Path root;
    private final int portBase;
    private final List<Child> children = new ArrayList<>();
    private final FileLock alone;
    private volatile boolean complete;

    private Workspace(Path root, int portBase, FileLock alone) {
        this.root = root;
        this.portBase = portBase;
        this.alone = alone;
    }

    /** The workspace in this home, empty; the process's end clears it, whatever ends it. */
    static Workspace in(Path home, int portBase) {
        Path root = home.resolve("bench");
        Workspace workspace = new Workspace(root, portBase + PORTS_APART, lock(home));
        workspace.clear();
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            demandSpace(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(workspace::end));
        return workspace;
    }

    /** For what others must not see: keys, cookies. */
    Path privateDirectory(String name) {
        try {
            Path directory = directory(name);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path directory(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Gateway gateway() {
        return Gateway.at(root.resolve("gateway"), portBase, SETTINGS);
    }

    /** The first of some ports that no gateway uses. */
    int peerPorts() {
        return portBase + PEERS_APART;
    }

    /** Has it ended with everything else. */
    Child keep(Child child) {
        children.add(child);
        return child;
    }

    /** Everything went well: nothing has to be kept for a look at what did not. */
    void complete() {
        complete = true;
    }

    /** Where the logs lie when a run has not been completed. */
    Path logs() {
        return root.resolveSibling("bench-logs");
    }

    private void end() {
        children.forEach(Child::end);
        keepLogs();
        clear();
        try {
            alone.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepLogs() {
        Path written = root.resolve("gateway/logs");
        if (complete || Files.notExists(written)) {
            return;
        }
        try {
            delete(logs());
            Files.move(written, logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also after a run that was killed and could not: its gateway may still be up. */
    private void clear() {
        if (Files.exists(root.resolve("gateway"))) {
            gateway().delete();
        }
        try {
            delete(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static FileLock lock(Path home) {
        try {
            FileLock lock = FileChannel.open(
                            home.resolve(".bench.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            if (lock == null) {
                throw new Trouble("別の測定が実行中です。", "Another measurement is running.");
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void demandSpace(Path root) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < NEEDED) {
            throw new Trouble(
                    "%s の空き容量が %d MiB しかありません。測定には %d MiB が必要です。".formatted(root, free >> 20, NEEDED >> 20),
                    "Only %d MiB are free under %s; the measurement needs %d MiB."
                            .formatted(free >> 20, root, NEEDED >> 20));
        }
    }
}
