package dsg.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dsg.platform.service.Declared;
import dsg.platform.service.Services;
import dsg.proof.Proves;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every kind of application that a service declares, found in the classes as CDI finds it. */
class KindsTest {

    private static final Path MAIN = Path.of("src/main");

    private final List<ApplicationKind> kinds = new ClassFileImporter()
                    .importUrl(ApplicationKind.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation())
                    .stream()
                    .filter(type -> type.isAssignableTo(ApplicationKind.class)
                            && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                    .map(type -> made(type.reflect()))
                    .toList();

    @Test
    @DisplayName("Each has its words in both languages, and the part of the page that it names")
    void wordsAndPages() throws IOException {
        assertThat(kinds).hasSizeGreaterThan(1);
        for (ApplicationKind kind : kinds) {
            String key = "ApplicationKind." + kind.name();
            Stream<String> suffixes = Stream.concat(
                    Stream.of("", ".about", ".accept", ".decline"),
                    kind.asksForWords() ? Stream.of(".words", ".words.support") : Stream.of());
            List<String> keys = suffixes.map(key::concat).toList();
            assertThat(texts("ja").stringPropertyNames()).as(key).containsAll(keys);
            assertThat(texts("en").stringPropertyNames()).as(key).containsAll(keys);
            assertThat(MAIN.resolve("webapp" + kind.fragment())).exists();
        }
    }

    @Test
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName("no role applies for something and decides about it")
    void applyingAndDecidingAreOfDifferentRoles() {
        Services services = Declared.services();
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(services.roles(kind.applying()))
                        .isNotEmpty()
                        .doesNotContainAnyElementsOf(services.roles(kind.deciding())));
    }

    private static ApplicationKind made(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (ApplicationKind) constructor.newInstance();
        } catch (ReflectiveOperationException notMade) {
            throw new LinkageError(notMade.getMessage(), notMade);
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties all = new Properties();
        try (Stream<Path> files = Files.walk(MAIN.resolve("resources/dsg"))) {
            for (Path file : files.filter(each -> each.endsWith("messages_" + language + ".properties"))
                    .toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    all.load(reader);
                }
            }
        }
        return all;
    }
}
