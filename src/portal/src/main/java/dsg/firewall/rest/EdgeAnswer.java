package dsg.firewall.rest;

import dsg.edge.core.Sighting;
import dsg.firewall.Edges;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code GET /internal/edges/NAME}: the sealed state of an edge. {@code POST}: its report, {@code
 * {"applied":…,"sightings":[{"at":…,"kind":…,"facts":{…}}]}}.
 */
@WebServlet("/internal/edges/*")
public class EdgeAnswer extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_SIGHTINGS = 10_000;

    @Inject
    transient Edges edges;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> sealed = edges.state(edge(request));
        if (sealed.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.getOutputStream().write(sealed.get());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        response.setStatus(
                body.length > MOST_BYTES
                        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                        : taken(edge(request), body));
    }

    private int taken(String edge, byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonObject report = reader.readObject();
            List<JsonObject> sightings = report.getJsonArray("sightings").getValuesAs(JsonObject.class);
            if (sightings.size() > MOST_SIGHTINGS) {
                return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            }
            long applied = report.getJsonNumber("applied").longValueExact();
            boolean known = edges.report(
                    edge, applied, sightings.stream().map(EdgeAnswer::sighting).toList());
            return known ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_NOT_FOUND;
        } catch (JsonException
                | NullPointerException
                | ClassCastException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeException unreadable) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static Sighting sighting(JsonObject json) {
        String kind = json.getString("kind");
        if (!kind.matches("[A-Z_]{1,40}")) {
            throw new IllegalArgumentException(kind);
        }
        TreeMap<String, String> facts = new TreeMap<>();
        JsonObject told = json.getJsonObject("facts");
        told.keySet().forEach(name -> facts.put(name, told.getString(name)));
        return new Sighting(Instant.parse(json.getString("at")), kind, facts);
    }

    private static String edge(HttpServletRequest request) {
        return String.valueOf(request.getPathInfo()).substring(1);
    }
}
