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

    /** A test class by its name. */
    record TestClass(Module module, String name) {

        String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        /** Where the last run reported on it. */
        Path report() {
            return module.directory.resolve("target/proof").resolve(name + ".tsv");
        }

        Path compiled() {
            return module.directory.resolve("target/test-classes").resolve(name.replace('.', '/') + ".class");
        }

        /** Whether it belongs to the long run alone. */
        boolean isLong() throws IOException {
            Path source = module.directory.resolve(SOURCES).resolve(name.replace('.', '/') + ".java");
            return Files.readString(source).contains("@Tag(\"long\")");
        }

        /** Its source, relative to {@code src/docs}. */
        String link() {
            return "../%s/%s/%s.java".formatted(module.directory.getFileName(), SOURCES, name.replace('.', '/'));
        }
    }

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

    /** The test classes that Surefire and Failsafe run. */
    List<TestClass> testClasses() {
        Path sources = directory.resolve(SOURCES);
        try (Stream<Path> files = Files.walk(sources)) {
            return files.map(file -> sources.relativize(file).toString())
                    .filter(file -> file.endsWith("Test.java") || file.endsWith("IT.java"))
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replace('/', '.'))
                    .sorted()
                    .map(name -> new TestClass(this, name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
