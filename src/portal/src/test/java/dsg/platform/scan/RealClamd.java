package dsg.platform.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/** Debian's clamd with the gateway's own settings and signatures, on a socket of its own. */
public final class RealClamd implements AutoCloseable {

    private static final Path SETTINGS = Path.of("../../server-config/clamd");

    private final Path folder;
    private final Process process;

    private RealClamd(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    public static RealClamd start() {
        try {
            // in memory, as in production, and short enough for a socket's path
            Path folder = Files.createTempDirectory(Path.of("/dev/shm"), "clamd-test");
            Path signatures = Files.createDirectory(folder.resolve("signatures"));
            Files.copy(SETTINGS.resolve("minimal.ndb"), signatures.resolve("dsg.ndb"));
            Files.writeString(
                    folder.resolve("clamd.conf"),
                    Files.readString(SETTINGS.resolve("clamd.conf"))
                            .replace("@{socket}", folder.resolve("socket").toString())
                            .replace("@{signatures}", signatures.toString())
                            .replace("@{temporary}", folder.toString()));
            Process process = new ProcessBuilder(
                            "/usr/sbin/clamd",
                            "-c",
                            folder.resolve("clamd.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            return new RealClamd(folder, process).awaited();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private RealClamd awaited() throws IOException {
        while (!Files.exists(socket())) {
            if (!process.isAlive()) {
                throw new AssertionError(Files.readString(folder.resolve("log")));
            }
            Thread.onSpinWait();
        }
        return this;
    }

    public Path socket() {
        return folder.resolve("socket");
    }

    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new AssertionError("clamd does not die");
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        kill();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
