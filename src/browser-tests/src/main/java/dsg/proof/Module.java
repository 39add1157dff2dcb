package dsg.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A module that has tests.
 *
 * @param directory where its pom lies
 */
record Module(Path directory) {

    private static final String SOURCES = "src/test/java";

    static List<Module> below(Path project) {
        try (Stream<Path> children = Files.list(project.resolve("src"))) {
            return children.filter(child -> Files.isDirectory(child.resolve(SOURCES)))
                    .sorted()
                    .map(Module::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The test classes that Surefire and Failsafe run, by their names. */
    List<String> testClasses() {
        Path sources = directory.resolve(SOURCES);
        try (Stream<Path> files = Files.walk(sources)) {
            return files.map(file -> sources.relativize(file).toString())
                    .filter(file -> file.endsWith("Test.java") || file.endsWith("IT.java"))
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the last run reported on this class. */
    Path reportOn(String testClass) {
        String phase = testClass.endsWith("IT") ? "failsafe-reports" : "surefire-reports";
        return directory.resolve("target").resolve(phase).resolve("TEST-" + testClass + ".xml");
    }

    /** The class's source, relative to {@code src/docs}. */
    String linkTo(String testClass) {
        return "../%s/%s/%s.java".formatted(directory.getFileName(), SOURCES, testClass.replace('.', '/'));
    }
}
