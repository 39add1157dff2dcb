package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** What was done for the backups, kept here until the portal has it: they are made, and tried, also while it is down. */
final class BackupJournal {

    private static final int AT_ONCE = 200;

    private final Installation here;
    private final Web web;

    BackupJournal(Installation here, Web web) {
        this.here = here;
        this.web = web;
    }

    void write(BackupReport report) {
        try {
            Files.writeString(
                    file(),
                    report.json() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tell();
    }

    /** Brings the portal what it has not heard yet; whether it has all of it now. */
    boolean tell() {
        List<String> lines = lines();
        while (!lines.isEmpty()) {
            List<String> some = lines.subList(0, Math.min(AT_ONCE, lines.size()));
            if (!taken(some)) {
                return false;
            }
            lines = lines.subList(some.size(), lines.size());
            ServiceUser.caller().write(file(), joined(lines).getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    private boolean taken(List<String> some) {
        try {
            String body = "{\"reports\":[" + String.join(",", some) + "]}";
            return web.call(
                                    "POST",
                                    here.internalUrl() + "/internal/backup",
                                    Map.of("Content-Type", "application/json"),
                                    body)
                            .statusCode()
                    == 204;
        } catch (UncheckedIOException down) {
            return false;
        }
    }

    private static String joined(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private List<String> lines() {
        try {
            return Files.exists(file())
                    ? Files.readAllLines(file()).stream()
                            .filter(BackupJournal::whole)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that a power cut tore says nothing. */
    private static boolean whole(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            return !reader.readObject().isEmpty();
        } catch (JsonException torn) {
            return false;
        }
    }

    private Path file() {
        return here.home().at("operations", "backup-journal");
    }
}
