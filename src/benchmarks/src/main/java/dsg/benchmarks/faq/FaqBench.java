package dsg.benchmarks.faq;

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
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * {@code dsg bench faq}: the two halves of the fixed questions apart, and those about something else, by the search of the portal as it
 * was built. Its classes are loaded from there and from nowhere else, with the libraries that it is delivered with.
 */
public final class FaqBench {

    private static final String MEASURED_BY = "dsg.faq.Accuracy";

    private final Path portal;
    private final Consumer<String> out;

    /** @param portal the portal's archive, unpacked */
    public FaqBench(Path portal, Consumer<String> out) {
        this.portal = portal;
        this.out = out;
    }

    /** Tells a line for each set of questions. */
    public void run() {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Object lines = loader.loadClass(MEASURED_BY).getMethod("lines").invoke(null);
            ((List<?>) lines).forEach(line -> out.accept(String.valueOf(line)));
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
                    .map(FaqBench::address)
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
