package dsg.configuration.rest;

import dsg.configuration.AgentChannel;
import dsg.configuration.AgentReport;
import dsg.configuration.ReportRefused;
import dsg.configuration.rest.HourlyBudget.Share;
import dsg.configuration.rest.HourlyBudget.Spent;
import dsg.platform.access.Refused;
import dsg.terminal.TerminalGate;
import jakarta.ejb.EJBException;
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
import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /agent/reports} with {@code {"stream":"<uuid>","first":1,"reports":[{"topic":"…","body":…},…]}}, numbered from {@code first}
 * on. Answered with {@code {"acknowledged":n}}: all up to n need not be brought again. Without an answer the same is brought again, and
 * nothing counts twice. No report at all says that the agent lives. Who has brought as much as an hour may hold is told when to come again
 * (429).
 */
@WebServlet("/agent/reports")
public class ReportServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MAX_BYTES = 2 << 20;
    private static final int MAX_REPORTS = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Pattern TOPIC = Pattern.compile("[a-z][a-z-]{0,39}");

    @Inject
    transient AgentChannel channel;

    @Inject
    transient HourlyBudget budget;

    @Inject
    transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String terminal = TerminalGate.terminalOf(request).orElse("");
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        Optional<Batch> batch = body.length > MAX_BYTES || terminal.isEmpty() ? Optional.empty() : parsed(body);
        if (batch.isEmpty()) {
            response.setStatus(
                    body.length > MAX_BYTES
                            ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                            : HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<Spent> spent = take(terminal, batch.get(), body.length);
        if (spent.isPresent()) {
            refuse(terminal, spent.get(), response);
            return;
        }
        response.setContentType("application/json");
        response.getWriter().write("{\"acknowledged\":" + channel.acknowledged(terminal, batch.get().stream()) + "}");
    }

    private record Batch(UUID stream, List<AgentReport> reports) {}

    /** As much as the terminal may bring within this hour; what was taken before its end comes again, and counts once. */
    private Optional<Spent> take(String terminal, Batch batch, int bytes) {
        long before = channel.acknowledged(terminal, batch.stream());
        boolean begins = before == 0 && !batch.reports().isEmpty();
        boolean gap = !batch.reports().isEmpty() && batch.reports().getFirst().number() > before + 1;
        Optional<Spent> spent = budget.take(terminal, Share.BYTES, bytes, clock.instant())
                .or(() -> budget.take(terminal, Share.REPORTS, batch.reports().size(), clock.instant()))
                .or(() -> budget.take(terminal, Share.STREAMS, begins ? 1 : 0, clock.instant()))
                .or(() -> budget.take(terminal, Share.REMARKS, gap ? 1 : 0, clock.instant()));
        for (AgentReport report : batch.reports()) {
            spent = spent.or(() -> take(terminal, report));
        }
        return spent;
    }

    private void refuse(String terminal, Spent spent, HttpServletResponse response) {
        if (spent.first()) {
            channel.spent(terminal, spent.share().name());
        }
        response.setStatus(TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", Long.toString(spent.left().toSeconds() + 1));
    }

    private static Optional<Batch> parsed(byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonObject batch = reader.readObject();
            UUID stream = UUID.fromString(batch.getString("stream"));
            long first = batch.getJsonNumber("first").longValueExact();
            List<JsonObject> told = batch.getJsonArray("reports").getValuesAs(JsonObject.class);
            if (first < 1 || first > Long.MAX_VALUE / 2 || told.size() > MAX_REPORTS) {
                return Optional.empty();
            }
            List<AgentReport> reports = IntStream.range(0, told.size())
                    .mapToObj(place -> report(stream, first + place, told.get(place)))
                    .toList();
            return Optional.of(new Batch(stream, reports));
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | ArithmeticException
                | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static AgentReport report(UUID stream, long number, JsonObject told) {
        String topic = told.getString("topic");
        if (!TOPIC.matcher(topic).matches() || !told.containsKey("body")) {
            throw new IllegalArgumentException(topic);
        }
        return new AgentReport(stream, number, topic, told.get("body"));
    }

    /** What a reader refuses is counted as refused; what fails otherwise ends the batch, and comes again. */
    private Optional<Spent> take(String terminal, AgentReport report) {
        try {
            channel.take(terminal, report);
            return Optional.empty();
        } catch (EJBException failure) {
            if (!isRefused(failure.getCause())) {
                throw failure;
            }
        } catch (Refused refused) {
            // counted below, as what nobody can read
        }
        Optional<Spent> spent = budget.take(terminal, Share.REMARKS, 1, clock.instant());
        if (spent.isEmpty()) {
            channel.refuse(terminal, report);
        }
        return spent;
    }

    private static boolean isRefused(@Nullable Throwable cause) {
        return cause instanceof ReportRefused
                || cause instanceof JsonException
                || cause instanceof ClassCastException
                || cause instanceof NullPointerException
                || cause instanceof ArithmeticException
                || cause instanceof IllegalArgumentException
                || cause instanceof DateTimeException;
    }
}
