package dsg.operations.shipping;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The store behind the portal's internal listener: mutual TLS 1.3, {@code /internal/events/<source>}. */
final class PortalStore implements Store {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final String address;

    /** @param settings {@code address}, {@code keystore}, {@code truststore} and their {@code .password} */
    PortalStore(Properties settings) throws IOException, GeneralSecurityException {
        this.address = settings.getProperty("address");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(settings, "keystore"), password(settings, "keystore"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load(settings, "truststore"));
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .sslContext(context)
                .build();
    }

    private static KeyStore load(Properties settings, String key) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(Path.of(settings.getProperty(key)))) {
            store.load(file, password(settings, key));
        }
        return store;
    }

    private static char[] password(Properties settings, String key) {
        return settings.getProperty(key + ".password").toCharArray();
    }

    @Override
    public long bring(String source, String stream, Batch batch) throws IOException {
        JsonArrayBuilder events = Json.createArrayBuilder();
        batch.lines().forEach(line -> events.add(event(line)));
        String body = Json.createObjectBuilder()
                .add("stream", stream)
                .add("first", batch.first())
                .add("events", events)
                .build()
                .toString();
        return answer(HttpRequest.newBuilder(URI.create(address + source))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonObjectBuilder event(String line) {
        JsonObjectBuilder event = Json.createObjectBuilder().add("raw_data", line);
        LineTime.of(line).ifPresent(time -> event.add("time", time.toString()));
        return event;
    }

    @Override
    public long acknowledged(String source, String stream) throws IOException {
        return answer(HttpRequest.newBuilder(URI.create(address + source + "?stream=" + stream)));
    }

    private long answer(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(
                    request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IOException("The store answers " + answer.statusCode());
            }
            try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject().getJsonNumber("acknowledged").longValueExact();
            }
        } catch (JsonException | ClassCastException | NullPointerException | ArithmeticException unreadable) {
            throw new IOException("The store's answer cannot be read", unreadable);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException(ended);
        }
    }
}
