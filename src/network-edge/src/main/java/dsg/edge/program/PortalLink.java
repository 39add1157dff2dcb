package dsg.edge.program;

import dsg.edge.line.Identity;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The way to the portal: TLS 1.3, each end known by its certificate. */
final class PortalLink {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 64 << 20;
    private static final int GOOD = 200;
    private static final int NOTHING = 204;

    private final HttpClient client;
    private final URI address;

    PortalLink(URI address, Identity identity, X509Certificate authority) {
        this.address = address;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context(identity, authority))
                .build();
    }

    private static SSLContext context(Identity identity, X509Certificate authority) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(identity.store(), identity.password().toCharArray());
            KeyStore anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            anchors.setCertificateEntry("servers", authority);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(anchors);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The sealed state; empty while it is still this version.
     *
     * @throws IOException when the portal does not answer, or with something else
     */
    Optional<byte[]> fetch(long version) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "?after=" + version))
                .timeout(ANSWERING)
                .build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() == NOTHING) {
                return Optional.empty();
            }
            if (answer.statusCode() != GOOD) {
                throw new IOException("The portal answers " + answer.statusCode());
            }
            return Optional.of(body.readNBytes(MOST_BYTES));
        }
    }

    /** @throws IOException when the report was not taken */
    void report(String report) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWERING)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(report))
                .build();
        HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != NOTHING) {
            throw new IOException("The portal answers a report with " + answer.statusCode());
        }
    }
}
