package dsg.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The portal as it is delivered, with tests added. */
public final class WholeWar {

    /** The name of a deployment with {@link #shared()}. */
    public static final String SHARED = "shared";

    private static final String CLASS = ".class";

    private WholeWar() {}

    /**
     * The whole WAR under its own name, so that it takes the running one's place.
     *
     * @param tests classes that run in the server, besides those of this package
     */
    public static WebArchive with(Class<?>... tests) {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(System.getProperty("dsg.war")))
                .as(WebArchive.class)
                .addClasses(tests)
                .addPackage(WholeWar.class.getPackage())
                .addAsLibraries(libraryOf(org.assertj.core.api.Assertions.class));
    }

    /** The WAR with everything in it that is {@link Shared}: brought once, by the first of these tests. */
    public static WebArchive shared() {
        return with(sharedClasses());
    }

    private static Class<?>[] sharedClasses() {
        Path root = locationOf(WholeWar.class);
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(CLASS) && !name.contains("$"))
                    .map(name -> load(
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(Shared.class))
                    .toArray(Class<?>[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, WholeWar.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static File libraryOf(Class<?> type) {
        return locationOf(type).toFile();
    }

    private static Path locationOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
