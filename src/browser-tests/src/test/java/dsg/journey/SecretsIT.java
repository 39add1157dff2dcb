package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.Gateway;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where the secrets of a started installation are found, and where they are not. */
@Journey
class SecretsIT {

    /** Of every process: what it was called with, and what it was given. */
    private static final List<String> SEEN_OF_PROCESSES = List.of("cmdline", "environ");

    private static final int SHORTEST = 8;

    private Map<String, String> secrets = Map.of();
    private Path home = Path.of("");

    @BeforeEach
    void lookThemUp(House house) {
        Gateway gateway = house.gateway();
        home = gateway.home();
        Properties all = read(home.resolve("operations/secrets.properties"));
        gateway.properties().forEach((key, value) -> {
            if (key.toString().matches(".*\\.(password|pin|secret)")) {
                all.put(key, value);
            }
        });
        Map<String, String> found = new TreeMap<>();
        all.forEach((name, value) -> found.put(name.toString(), value.toString()));
        assertThat(found.values()).hasSizeGreaterThan(SHORTEST).allMatch(value -> value.length() >= SHORTEST);
        secrets = found;
    }

    @Test
    @DisplayName("no log of a server holds any secret, and no other local user can read one")
    void logs() throws IOException {
        List<Path> logs = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("/logs/")
                            || file.toString().contains("/log/"))
                    .forEach(logs::add);
        }
        assertThat(logs)
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .contains("keycloak.log", "portal.log");
        for (Path log : logs) {
            assertThat(secretsIn(text(log))).as(log.toString()).isEmpty();
            assertThat(isOpenToOthers(log)).as(log.toString()).isFalse();
        }
    }

    @Test
    @DisplayName("no process has any secret in its environment or on its command line")
    void processes() {
        List<String> processes = ProcessHandle.allProcesses()
                .map(each -> Long.toString(each.pid()))
                .toList();
        assertThat(processes).isNotEmpty();
        for (String process : processes) {
            for (String what : SEEN_OF_PROCESSES) {
                Path file = Path.of("/proc", process, what);
                assertThat(secretsIn(text(file)))
                        .as(text(Path.of("/proc", process, "cmdline")))
                        .isEmpty();
            }
        }
    }

    @Test
    @DisplayName("what the portal's server reads as properties holds no secret, and what Keycloak imported is gone")
    void files() throws IOException {
        assertThat(secretsIn(text(home.resolve("portal/portal.properties")))).isEmpty();
        try (Stream<Path> imported = Files.list(home.resolve("servers/keycloak/data/import"))) {
            assertThat(imported).isEmpty();
        }
    }

    private List<String> secretsIn(String text) {
        return secrets.entrySet().stream()
                .filter(secret -> text.contains(secret.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether somebody who is neither owner nor root gets to the file through every directory above it. */
    private boolean isOpenToOthers(Path file) throws IOException {
        boolean open = Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        Path above = file.getParent();
        while (open && above != null && above.startsWith(home)) {
            open = Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE);
            above = above.getParent();
        }
        return open;
    }

    /** Empty for a process that has ended meanwhile. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            if (file.startsWith("/proc")) {
                return "";
            }
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
