package dsg.backup.rest;

import dsg.backup.BackupIntake;
import dsg.backup.BackupKind;
import dsg.backup.BackupReport;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * {@code POST /internal/backup} with {@code {"reports": [{"id", "kind", "began", "ended", "bytes", "recovery", "loss", "trouble"}]}},
 * instants by ISO 8601, durations in milliseconds; 204 once all of them are on record.
 */
@WebServlet("/internal/backup")
public class BackupServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_REPORTS = 500;

    @Inject
    transient BackupIntake intake;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            intake.take(reports(body));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | ArithmeticException
                | DateTimeException
                | IllegalArgumentException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static List<BackupReport> reports(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            List<JsonObject> all = reader.readObject().getJsonArray("reports").getValuesAs(JsonObject.class);
            demand(all.size() <= MAX_REPORTS);
            return all.stream().map(BackupServlet::report).toList();
        }
    }

    private static BackupReport report(JsonObject told) {
        BackupReport report = new BackupReport(
                UUID.fromString(told.getString("id")),
                BackupKind.valueOf(told.getString("kind")),
                Instant.parse(told.getString("began")),
                Instant.parse(told.getString("ended")),
                told.getJsonNumber("bytes").longValueExact(),
                Duration.ofMillis(told.getJsonNumber("recovery").longValueExact()),
                Duration.ofMillis(told.getJsonNumber("loss").longValueExact()),
                plain(told.getString("trouble")));
        demand(!report.ended().isBefore(report.began())
                && report.bytes() >= 0
                && !report.recovery().isNegative()
                && !report.loss().isNegative());
        return report;
    }

    private static String plain(String text) {
        String clean = text.replace("\0", "");
        return clean.substring(0, Math.min(clean.length(), BackupReport.LONGEST_TROUBLE));
    }

    private static void demand(boolean wellFormed) {
        if (!wellFormed) {
            throw new JsonException("Malformed");
        }
    }
}
