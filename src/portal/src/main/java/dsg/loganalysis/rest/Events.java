package dsg.loganalysis.rest;

import dsg.loganalysis.EventIntake;
import dsg.loganalysis.NewEvent;
import dsg.loganalysis.source.Told;
import dsg.platform.access.Refused;
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
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * {@code POST /internal/events/<source>} with {@code {"stream": "…", "first": 1, "events": [{…}, …]}}: the events of one stream, that is
 * of one run of a server or of one file, numbered from {@code first} on; {@link Told} says what an event looks like. The answer is
 * {@code {"acknowledged": n}} once all up to that number are stored for good; without it the same is brought again, and nothing is
 * counted twice. No event at all says that the source lives. {@code GET …?stream=…} answers the same, for who has forgotten.
 */
@WebServlet("/internal/events/*")
public class Events extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MAX_BYTES = 1 << 22;
    private static final int MAX_EVENTS = 2_000;
    private static final Pattern SOURCE = Pattern.compile("/[a-z][a-z0-9-]{0,39}");
    private static final Pattern STREAM = Pattern.compile("[\\w.:-]{1,100}");

    @Inject
    transient EventIntake intake;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String stream = Objects.toString(request.getParameter("stream"), "");
        answer(request, response, source -> {
            demand(STREAM.matcher(stream).matches());
            return intake.counter(source, stream);
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        answer(request, response, source -> {
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
                JsonObject batch = reader.readObject();
                String stream = batch.getString("stream");
                demand(STREAM.matcher(stream).matches());
                return intake.take(source, stream, events(source, batch));
            }
        });
    }

    static List<NewEvent> events(String source, JsonObject batch) {
        long first = batch.getJsonNumber("first").longValueExact();
        List<JsonObject> told = batch.getJsonArray("events").getValuesAs(JsonObject.class);
        demand(first > 0 && first < Long.MAX_VALUE / 2 && told.size() <= MAX_EVENTS);
        return IntStream.range(0, told.size())
                .mapToObj(place -> {
                    Told event = new Told(told.get(place));
                    return new NewEvent(first + place, event.time().orElse(null), event.columns(source), event.raw());
                })
                .toList();
    }

    private interface Work {
        long on(String source);
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        String path = Objects.toString(request.getPathInfo(), "");
        try {
            demand(SOURCE.matcher(path).matches());
            long acknowledged = work.on(path.substring(1));
            response.setContentType("application/json; charset=UTF-8");
            response.getWriter()
                    .write(Json.createObjectBuilder()
                            .add("acknowledged", acknowledged)
                            .build()
                            .toString());
        } catch (JsonException | ClassCastException | NullPointerException | ArithmeticException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Refused unknown) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void demand(boolean wellFormed) {
        if (!wellFormed) {
            throw new JsonException("Malformed");
        }
    }
}
