package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Calls to the gateway's own servers, as their peer {@code operations} or another one. */
final class Web {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration PROBING = Duration.ofSeconds(5);
    static final Duration WORKING = Duration.ofMinutes(10);

    private final Installation here;
    private final Certificates certificates;
    private final String peer;
    private @Nullable HttpClient client;

    Web(Installation here, Certificates certificates) {
        this(here, certificates, "operations");
    }

    /** @param peer by whose name servers know the caller */
    Web(Installation here, Certificates certificates, String peer) {
        this.here = here;
        this.certificates = certificates;
        this.peer = peer;
    }

    /** Whether the address answers 200 now. */
    boolean answers(String address) {
        return probe(address).isPresent();
    }

    /** What the address answers now; empty where it does not answer 200. */
    Optional<String> probe(String address) {
        try {
            return Optional.of(send(HttpRequest.newBuilder(URI.create(address))
                            .timeout(PROBING)
                            .build()))
                    .filter(answer -> answer.statusCode() == 200)
                    .map(HttpResponse::body);
        } catch (UncheckedIOException notYet) {
            return Optional.empty();
        }
    }

    HttpResponse<String> call(String method, String address, Map<String, String> headers, String body) {
        return call(method, address, headers, body, WORKING);
    }

    /** @param patience until the answer begins */
    HttpResponse<String> call(
            String method, String address, Map<String, String> headers, String body, Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(patience)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("中断されました。", "Interrupted.", e);
        }
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(CONNECTING)
                    .sslContext(context())
                    .build();
        }
        return client;
    }

    private SSLContext context() {
        ServiceUser self = ServiceUser.caller();
        Path directory = here.home().privateDirectory(self, "operations");
        Certificates.Store identity = certificates.identity(Profile.SERVERS, peer, self, directory);
        Certificates.Store peers = certificates.anchors("gateway", self, directory, Profile.SERVERS);
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(Certificates.load(identity), identity.password().toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(Certificates.load(peers));
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
