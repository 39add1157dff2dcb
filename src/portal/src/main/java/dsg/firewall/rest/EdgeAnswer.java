package dsg.firewall.rest;

import dsg.edge.core.Sighting;
import dsg.firewall.EdgeReport;
import dsg.firewall.Edges;
import dsg.protocol.peer.PeerName;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is said to edges and heard from them. At {@code /internal/edges/gateway} the gateway's own; at {@code /internal/routers} the
 * router whose certificate asks: none can name another. {@code GET}: its sealed state; with {@code ?after=VERSION} 204 while that is
 * still it. {@code POST}: {@code {"applied":…,"stream":"…","first":…,"sightings":[{"at":…,"kind":…,"facts":{…}}],"standing":[…]}}.
 */
@WebServlet({"/internal/edges/*", "/internal/routers"})
public class EdgeAnswer extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_SIGHTINGS = 10_000;
    private static final String CERTIFICATE = "jakarta.servlet.request.X509Certificate";
    private static final String ROUTERS = "/internal/routers";

    @Inject
    transient Edges edges;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String edge = edge(request);
        String after = Objects.toString(request.getParameter("after"), "");
        if (after.matches("[0-9]{1,18}") && edges.isCurrent(edge, Long.parseLong(after))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        Optional<byte[]> sealed = edges.state(edge);
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
            JsonObject told = reader.readObject();
            EdgeReport report = report(told);
            if (report.sightings().size() + report.standing().size() > MOST_SIGHTINGS) {
                return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            }
            return edges.report(edge, report) ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_NOT_FOUND;
        } catch (JsonException
                | NullPointerException
                | ClassCastException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeException unreadable) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static EdgeReport report(JsonObject told) {
        String stream = told.getString("stream");
        long first = told.getJsonNumber("first").longValueExact();
        if (!stream.matches("[a-z0-9-]{1,45}") || first < 1 || first > Long.MAX_VALUE / 2) {
            throw new IllegalArgumentException(stream);
        }
        return new EdgeReport(
                told.getJsonNumber("applied").longValueExact(),
                stream,
                first,
                sightings(told.getJsonArray("sightings")),
                sightings(told.getJsonArray("standing")));
    }

    private static List<Sighting> sightings(JsonArray told) {
        return told.getValuesAs(JsonObject.class).stream()
                .map(EdgeAnswer::sighting)
                .toList();
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
        return request.getServletPath().equals(ROUTERS)
                ? router(request)
                : String.valueOf(request.getPathInfo()).substring(1);
    }

    /** The peers' gate has seen that there is exactly one such name. */
    private static String router(HttpServletRequest request) {
        X509Certificate[] peer = (X509Certificate[]) request.getAttribute(CERTIFICATE);
        return PeerName.all(peer[0]).stream().findFirst().orElse("");
    }
}
