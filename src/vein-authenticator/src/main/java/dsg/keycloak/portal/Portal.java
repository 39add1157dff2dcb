package dsg.keycloak.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dsg.protocol.AccountEvent;
import dsg.protocol.TerminalAnswer;
import dsg.protocol.TerminalOrganisation;
import dsg.protocol.TerminalStatus;
import dsg.protocol.VeinAnswer;
import dsg.protocol.VeinQuestion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** The portal as Keycloak calls it, over its internal listener. */
public final class Portal implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Portal.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final int LOCKED = 423;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader TERMINAL = JSON.readerFor(TerminalAnswer.class)
            .with(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final ObjectReader VEIN = JSON.readerFor(VeinAnswer.class)
            .with(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    private final URI url;
    private final HttpClient http;

    public Portal(PortalSettings settings) {
        url = settings.url();
        http = HttpClient.newBuilder()
                .sslContext(PortalTls.context(settings))
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * What the portal's register says of a terminal's certificate; waits up to 3 s.
     *
     * @throws IOException if there is no answer or none that can be understood
     */
    public TerminalAnswer find(Fingerprint terminal) throws IOException {
        HttpRequest request =
                request("/internal/terminals/" + terminal.value()).GET().build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException("The terminal register answered " + response.statusCode());
            }
            return parse(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking the terminal register", e);
        }
    }

    /** How it stands with the vein of whoever logs in; without templates and key. */
    public VeinAnswer vein(VeinQuestion question) throws IOException {
        return ask("/internal/vein/standing", question);
    }

    /** What to compare with. The portal counts the attempt as failed before it answers, until it is told otherwise. */
    public VeinAnswer attemptVein(VeinQuestion question) throws IOException {
        return ask("/internal/vein/attempts", question);
    }

    /** What became of the attempt. */
    public VeinAnswer veinCompared(VeinQuestion question) throws IOException {
        return ask("/internal/vein/results", question);
    }

    /** Whether a password from this terminal is looked at. The portal counts it as wrong from now on, until it is told otherwise. */
    public boolean attemptPassword(Fingerprint terminal) throws IOException {
        int status = password(terminal, "attempts");
        if (status != 204 && status != LOCKED) {
            throw new IOException("The portal answered " + status + " about a password");
        }
        return status == 204;
    }

    /** What became of it. */
    public void passwordCompared(Fingerprint terminal, boolean right) throws IOException {
        int status = password(terminal, right ? "right" : "wrong");
        if (status != 204) {
            throw new IOException("The portal answered " + status + " about a password");
        }
    }

    private int password(Fingerprint terminal, String what) throws IOException {
        HttpRequest request = request("/internal/passwords/" + terminal.value() + "/" + what)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking about a password", e);
        }
    }

    private VeinAnswer ask(String path, VeinQuestion question) throws IOException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(question)))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException("The portal answered " + response.statusCode() + " about a vein");
            }
            return VEIN.readValue(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking about a vein", e);
        }
    }

    /** Tells the portal without waiting; what does not arrive is only logged, as the portal pulls it later. */
    public void push(List<AccountEvent> events) {
        HttpRequest request = request("/internal/account-events")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json(events)))
                .build();
        CompletableFuture<?> unused = http.sendAsync(request, BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .whenComplete((status, failure) -> {
                    if (failure != null || status / 100 != 2) {
                        LOG.infof("The portal will have to pull %d account events", events.size());
                    }
                });
    }

    private static byte[] json(List<AccountEvent> events) {
        try {
            return JSON.writeValueAsBytes(events);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static TerminalAnswer parse(byte[] json) throws IOException {
        TerminalAnswer answer = TERMINAL.readValue(json);
        if (answer == null || answer.status() == null) {
            throw new IOException("The terminal register's answer has no status");
        }
        TerminalOrganisation organisation = answer.organisation();
        boolean owned = organisation != null && organisation.code() != null && organisation.kind() != null;
        if (answer.status() == TerminalStatus.REGISTERED && !owned) {
            throw new IOException("The terminal register's answer does not say whose terminal it is");
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(ANSWER);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
