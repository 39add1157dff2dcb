package dsg.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.malware.view.MalwareExport;
import dsg.patch.view.PatchExport;
import dsg.threat.view.ThreatExport;
import dsg.vulnerability.view.VulnerabilityExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every list on the desks that protect terminals can be fetched as a file")
class DeskListsTest {

    private static final Pattern TABLE = Pattern.compile("<dsg:(?:table|grid)\\b");
    private static final Pattern EXPORTS = Pattern.compile("<dsg:exports of=\"(\\w+)/export/(\\w+)\"");
    private static final Path WEBAPP = Path.of("src/main/webapp");

    static Map<String, ListExport> desks() {
        return Map.of(
                "malware", new MalwareExport(),
                "threat", new ThreatExport(),
                "vulnerability", new VulnerabilityExport(),
                "patch", new PatchExport());
    }

    static Set<String> names() {
        return desks().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void offered(String desk) throws IOException {
        Set<String> offered = new TreeSet<>();
        for (Path page : pages(desk)) {
            String text = Files.readString(page);
            List<String> here = EXPORTS.matcher(text)
                    .results()
                    .filter(found -> found.group(1).equals(desk))
                    .map(found -> found.group(2))
                    .toList();
            assertThat(here).as(page.toString()).hasSize((int)
                    TABLE.matcher(text).results().count());
            offered.addAll(here);
        }
        assertThat(offered)
                .isNotEmpty()
                .isEqualTo(Objects.requireNonNull(desks().get(desk)).lists().keySet());
    }

    private static List<Path> pages(String desk) throws IOException {
        try (Stream<Path> own = Files.walk(WEBAPP.resolve(desk));
                Stream<Path> parts = Files.walk(WEBAPP.resolve("WEB-INF").resolve(desk))) {
            return Stream.concat(own, parts)
                    .filter(file -> file.toString().endsWith(".xhtml"))
                    .toList();
        }
    }
}
