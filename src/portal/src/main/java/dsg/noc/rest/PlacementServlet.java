package dsg.noc.rest;

import dsg.noc.PlacedServer;
import dsg.noc.Placements;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code POST /internal/placement} with {@code {"servers": [{"name", "host", "account", "port", "memory", "state", "diskFree",
 * "diskTotal"}]}}, sizes in MiB; 204 once it is on record.
 */
@WebServlet("/internal/placement")
public class PlacementServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MAX_BYTES = 1 << 16;
    private static final int MAX_SERVERS = 100;
    private static final int MAX_PORT = 65_535;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern WORD = Pattern.compile("[\\w.-]{1,100}");

    @Inject
    transient Placements placements;

    @Inject
    transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            List<JsonObject> servers =
                    reader.readObject().getJsonArray("servers").getValuesAs(JsonObject.class);
            demand(servers.size() <= MAX_SERVERS);
            Instant now = clock.instant();
            placements.take(servers.stream().map(each -> server(each, now)).toList());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | ArithmeticException
                | IllegalArgumentException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static PlacedServer server(JsonObject told, Instant now) {
        PlacedServer server = new PlacedServer(
                told.getString("name"),
                told.getString("host"),
                told.getString("account"),
                told.getJsonNumber("port").intValueExact(),
                told.getJsonNumber("memory").longValueExact(),
                PlacedServer.State.valueOf(told.getString("state")),
                told.getJsonNumber("diskFree").longValueExact(),
                told.getJsonNumber("diskTotal").longValueExact(),
                now);
        demand(NAME.matcher(server.name()).matches()
                && WORD.matcher(server.host()).matches()
                && WORD.matcher(server.account()).matches()
                && server.port() >= 0
                && server.port() <= MAX_PORT
                && server.memory() >= 0
                && server.diskFree() >= 0
                && server.diskTotal() >= 0);
        return server;
    }

    private static void demand(boolean wellFormed) {
        if (!wellFormed) {
            throw new JsonException("Malformed");
        }
    }
}
