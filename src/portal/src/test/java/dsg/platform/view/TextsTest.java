package dsg.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.contract.EffectKind;
import dsg.platform.service.Declared;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every text that a screen shows exists in both languages")
class TextsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path WEBAPP = MAIN.resolve("webapp");
    private static final Path BUNDLES = MAIN.resolve("resources/dsg");

    /** Names of types before a dot, as pages and classes put keys together from them and a constant. */
    private static final String PREFIX = "['\"]([A-Z][A-Za-z]+)\\.['\"]";

    private final Map<String, String> japanese = texts(BUNDLES, "messages_ja.properties");
    private final Map<String, String> english = texts(BUNDLES, "messages_en.properties");

    @Test
    void bothLanguagesHoldTheSameKeys() {
        assertThat(english.keySet()).isEqualTo(japanese.keySet());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        japanese.forEach((key, text) ->
                assertThat(arguments(english.getOrDefault(key, ""))).as(key).isEqualTo(arguments(text)));
    }

    @Test
    @DisplayName("a text with arguments has no apostrophe, which MessageFormat would swallow")
    void noApostropheIsSwallowed() {
        Stream.of(japanese, english)
                .flatMap(texts -> texts.entrySet().stream())
                .filter(text -> text.getValue().contains("{0}"))
                .forEach(text -> assertThat(text.getValue()).as(text.getKey()).doesNotContain("'"));
    }

    @Test
    void everyKeyOnAPageExists() {
        assertThat(found(WEBAPP, ".xhtml", "i18n\\['([\\w.-]+)'\\]|i18n\\.format\\('([\\w.-]+)'"))
                .isNotEmpty()
                .isSubsetOf(japanese.keySet());
    }

    @Test
    void everyPageHasATitle() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            assertThat(files.filter(file ->
                                    file.toString().endsWith(".xhtml") && !file.startsWith(WEBAPP.resolve("WEB-INF")))
                            .map(file -> WEBAPP.relativize(file)
                                    .toString()
                                    .replace('/', '.')
                                    .replace(".xhtml", ".title")))
                    .isNotEmpty()
                    .isSubsetOf(japanese.keySet());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    @DisplayName("every constant of an enumeration of which pages show one has a word")
    void everyConstantThatIsShownHasAWord() {
        Set<String> prefixes = found(WEBAPP, ".xhtml", PREFIX);
        prefixes.addAll(found(MAIN.resolve("java/dsg"), ".java", PREFIX));
        japanese.keySet().forEach(key -> prefixes.add(key.replaceAll("[.].*", "")));
        Set<String> keys = Declared.enumerations()
                .filter(type -> prefixes.contains(type.getSimpleName()))
                .flatMap(type ->
                        Stream.of(type.getEnumConstants()).map(constant -> type.getSimpleName() + "." + constant))
                .collect(Collectors.toSet());
        assertThat(keys).contains("ContractState.CLOSED", "Role.PROVIDER", "NavigationGroup.SHARING");
        keys.removeAll(japanese.keySet());
        assertThat(keys).isEmpty();
    }

    @Test
    @DisplayName("every page and every action that a service declares has its words, in the bundle of that service")
    void everyServiceNamesWhatItDeclares() {
        assertThat(Declared.faults(japanese::containsKey)).isEmpty();
        Declared.all().stream().filter(service -> !service.actions().isEmpty()).forEach(service -> {
            String folder = service.getClass().getPackageName().replace('.', '/');
            Map<String, String> own = texts(MAIN.resolve("resources").resolve(folder), "messages_ja.properties");
            assertThat(service.actions())
                    .extracting(roles -> "audit.action." + roles.action())
                    .isSubsetOf(own.keySet());
        });
    }

    @Test
    @DisplayName("a page asks for actions alone that a service declares")
    void everyActionOnAPageExists() {
        assertThat(found(WEBAPP, ".xhtml", "may\\('(\\w+)'\\)"))
                .isNotEmpty()
                .isSubsetOf(Declared.services().actions());
    }

    @Test
    @DisplayName("the log names what the gateway does by itself, and what it does it to, in the reader's words")
    void everythingOnTheLogHasAName() {
        Path sources = MAIN.resolve("java/dsg");
        assertThat(found(sources, ".java", "system\\(\\s*\"([\\w.-]+[A-Za-z])\"|\"(fileshare\\.move-\\w+)\"").stream()
                        .map("audit.action."::concat))
                .hasSizeGreaterThan(10)
                .isSubsetOf(japanese.keySet());
        assertThat(Stream.of(EffectKind.values()).map(kind -> "audit.action.CONTRACT_" + kind))
                .isSubsetOf(japanese.keySet());
        assertThat(found(sources, ".java", "audit\\.about\\(\\s*\"([a-z-]+)\"").stream()
                        .map("audit.object."::concat))
                .hasSizeGreaterThan(10)
                .isSubsetOf(japanese.keySet());
    }

    @Test
    @DisplayName("every refusal has its reason and its next step")
    void everyRefusalIsExplained() {
        Set<String> codes = new TreeSet<>(found(
                MAIN.resolve("java/dsg"),
                ".java",
                "(?:new (?:Refused|RuleBroken|Unavailable)|super)\\(\\s*\"([a-z-]+[.][\\w.-]*\\w)\""));
        codes.addAll(reasons("content.name.", "NameRule.java", "refuse\\(.*, \"([a-z]+)\""));
        codes.addAll(reasons("content.", ".java", "Fault\\.(?:of|when)\\(\\s*\"([a-z]+)\""));
        assertThat(codes).isNotEmpty().isSubsetOf(japanese.keySet());
        assertThat(codes.stream().map(code -> code + ".next")).isSubsetOf(japanese.keySet());
    }

    /** The codes that a rule's class puts together from its prefix and a reason. */
    private static Set<String> reasons(String prefix, String file, String pattern) {
        Set<String> reasons = found(MAIN.resolve("java/dsg/platform/content"), file, pattern);
        assertThat(reasons).isNotEmpty();
        return reasons.stream().map(prefix::concat).collect(Collectors.toSet());
    }

    @Test
    void everyTextOfTheUploadScriptExists() {
        Set<String> keys =
                found(WEBAPP.resolve("resources/js"), ".js", "texts\\.(\\w+)|texts\\['([\\w.]+)'\\]").stream()
                        .map("fileshare.transfer."::concat)
                        .collect(Collectors.toSet());
        assertThat(keys).isNotEmpty().isSubsetOf(japanese.keySet());
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** What the first group that matched holds, over all files of that kind below the folder. */
    private static Set<String> found(Path folder, String kind, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(kind))
                    .map(TextsTest::read)
                    .flatMap(text -> compiled.matcher(text).results())
                    .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Map<String, String> texts(Path folder, String name) {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.endsWith(name)).toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> assertThat(all.put(key.toString(), text.toString()))
                        .as(key + " is there twice")
                        .isNull());
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return all;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
