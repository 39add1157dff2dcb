package dsg.benchmarks.ledger;

import dsg.operations.Gateway;
import dsg.operations.ServerName;
import dsg.operations.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * {@code dsg bench --only G-A1}: rows of the audit log against rows that nothing binds together and a chain over a locked row, by the
 * portal's own classes on the database of a gateway whose portal is down.
 */
public final class LedgerBench {

    private static final String GOAL = "G-A1";
    private static final String MEASURED_BY = "dsg.platform.ledger.LedgerSpeed";

    private final Path portal;
    private final Gateway gateway;
    private final Consumer<String> told;

    /**
     * @param portal the portal's archive, unpacked
     * @param gateway one that nobody uses; it is up
     */
    public LedgerBench(Path portal, Gateway gateway, Consumer<String> told) {
        this.portal = portal;
        this.gateway = gateway;
        this.told = told;
    }

    /** Whether these words of the operator ask for this goal. */
    public static boolean isMeant(List<String> words) {
        int only = words.indexOf("--only");
        return only >= 0 && only + 1 < words.size() && words.get(only + 1).equals(GOAL);
    }

    /** Tells a line for each figure. */
    public void run() {
        gateway.stop(ServerName.PORTAL);
        try (URLClassLoader loader = new URLClassLoader(classPath(), LedgerBench.class.getClassLoader())) {
            Object lines = loader.loadClass(MEASURED_BY)
                    .getMethod("lines", String.class, Properties.class)
                    .invoke(null, gateway.properties().getProperty("dsg.db.url"), gateway.ownerAccess());
            ((List<?>) lines).forEach(line -> told.accept(String.valueOf(line)));
        } catch (IOException | ReflectiveOperationException broken) {
            Throwable cause = broken instanceof InvocationTargetException ? broken.getCause() : broken;
            throw new Trouble("測定できません: " + cause, "Cannot measure: " + cause);
        }
    }

    private URL[] classPath() throws IOException {
        Path inside = portal.resolve("WEB-INF");
        if (!Files.isDirectory(inside)) {
            throw new Trouble(
                    portal + " がありません。server-config/dsg からビルドしてください。",
                    portal + " is missing. Build with server-config/dsg.");
        }
        try (Stream<Path> libraries = Files.list(inside.resolve("lib"))) {
            return Stream.concat(Stream.of(inside.resolve("classes")), libraries.sorted())
                    .map(LedgerBench::address)
                    .toArray(URL[]::new);
        }
    }

    private static URL address(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
