package dsg.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SettingTest {

    private static final Pattern READ =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"(?:,\\s*defaultValue =\\s*\"([^\"]*)\")?");

    private final Map<String, Setting> declared =
            Declared.services().settings().stream().collect(Collectors.toMap(Setting::name, Function.identity()));

    @Test
    @DisplayName("Whatever the portal reads of its configuration is declared by a service, with the same usual value")
    void whatIsReadIsDeclared() throws IOException {
        Map<String, Optional<String>> read = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher found = READ.matcher(Files.readString(file));
                while (found.find()) {
                    read.put(found.group(1), Optional.ofNullable(found.group(2)));
                }
            }
        }
        assertThat(declared.keySet()).containsExactlyInAnyOrderElementsOf(read.keySet());
        read.forEach((name, usual) ->
                assertThat(Optional.ofNullable(declared(name).usual())).as(name).isEqualTo(usual));
    }

    @Test
    @DisplayName("A usual value lies within its own bounds")
    void usualValuesFit() {
        assertThat(declared.values())
                .allSatisfy(setting -> assertThat(
                                Optional.ofNullable(setting.usual()).flatMap(setting::fault))
                        .isEmpty());
    }

    @Test
    @DisplayName(
            "A value out of its bounds, or that cannot be read, keeps the portal from starting, and nothing else does")
    void unfitValues() {
        List<Setting> settings = List.of(
                Setting.duration("idle").between("PT1M", "PT30M"),
                Setting.number("each").between("1", "64"),
                Setting.text("place"));
        assertThat(faults(settings, Map.of("idle", "PT1M", "each", "64", "place", "anywhere")))
                .isEmpty();
        assertThat(faults(settings, Map.of())).isEmpty();
        assertThat(faults(settings, Map.of("idle", "PT31M", "each", "0")))
                .containsExactly("each is not between 1 and 64", "idle is not between PT1M and PT30M");
        assertThat(faults(settings, Map.of("idle", "half an hour", "each", "many")))
                .containsExactly("each cannot be read as NUMBER", "idle cannot be read as DURATION");
    }

    @Test
    @DisplayName("Sessions end after half an hour at most, and a policy holds a week without a connection at most (A6)")
    void boundsOfTheRules() {
        assertThat(declared("dsg.session.idle").fault("PT30M1S")).isPresent();
        assertThat(declared("dsg.session.absolute").fault("PT12H1S")).isPresent();
        assertThat(declared("dsg.agent.policy.lasts").fault("P7DT1S")).isPresent();
    }

    private Setting declared(String name) {
        return Objects.requireNonNull(declared.get(name), name);
    }

    private static Set<String> faults(List<Setting> settings, Map<String, String> values) {
        return DeclarationCheck.unfit(settings, name -> Optional.ofNullable(values.get(name)));
    }
}
