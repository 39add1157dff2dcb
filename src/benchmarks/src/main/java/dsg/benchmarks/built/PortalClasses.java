package dsg.benchmarks.built;

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
 * The portal's classes as they were built, with the libraries that it is delivered with.
 *
 * @param portal the portal's archive, unpacked
 * @param beside where the rest is loaded from
 */
public record PortalClasses(Path portal, ClassLoader beside) {

    /** Tells each line that the class's {@code lines} gives for these values. */
    public void measure(String by, Consumer<String> told, Object... values) {
        Class<?>[] types = Stream.of(values).map(Object::getClass).toArray(Class<?>[]::new);
        try (URLClassLoader loader = new URLClassLoader(classPath(), beside)) {
            Object lines = loader.loadClass(by).getMethod("lines", types).invoke(null, values);
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
                    .map(PortalClasses::address)
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
