package dsg.noc.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keycloak and the portal by HTTP over TLS, with their certificates' lives; PostgreSQL by its port. */
@ApplicationScoped
class TlsServers implements Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int HTTP_OK = 200;
    private static final Duration SOON = Duration.ofDays(14);

    @Inject
    @ConfigProperty(name = "dsg.keycloak.url")
    String keycloak;

    @Inject
    @ConfigProperty(name = "dsg.keycloak.realm")
    String realm;

    @Inject
    @ConfigProperty(name = "dsg.url")
    String portal;

    @Inject
    @ConfigProperty(name = "dsg.port.management")
    int management;

    @Inject
    @ConfigProperty(name = "dsg.db.url")
    String database;

    @Inject
    @ConfigProperty(name = "dsg.tls.portal.keystore")
    String own;

    @Inject
    @ConfigProperty(name = "dsg.tls.portal.keystore.password")
    String ownPassword;

    @Inject
    @ConfigProperty(name = "dsg.tls.servers.truststore")
    String trusted;

    @Inject
    @ConfigProperty(name = "dsg.tls.servers.truststore.password")
    String password;

    @Inject
    Clock clock;

    @Override
    public List<Sighting> look() {
        List<Sighting> seen = new ArrayList<>();
        URI realms = URI.create(keycloak + "/realms/" + realm + "/.well-known/openid-configuration");
        seen.add(byHttp("server:keycloak", realms));
        seen.add(certificate("keycloak", URI.create(keycloak)));
        // a request like any other would be a stranger's, without a terminal's certificate
        seen.add(byHttp("server:portal", URI.create("http://127.0.0.1:" + management + "/health/ready")));
        seen.add(certificate("portal", URI.create(portal)));
        seen.add(byPort("server:postgres", URI.create(database.substring("jdbc:".length()))));
        return seen;
    }

    private Sighting byHttp(String key, URI address) {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .sslContext(trusting())
                .build()) {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding());
            Health health = answer.statusCode() == HTTP_OK ? Health.UP : Health.DOWN;
            return Sighting.own(key, TargetKind.SERVER, null, health, "HTTP " + answer.statusCode());
        } catch (IOException away) {
            return Sighting.own(
                    key, TargetKind.SERVER, null, Health.DOWN, away.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Sighting.own(key, TargetKind.SERVER, null, Health.UNKNOWN, "");
        }
    }

    /** A handshake and nothing else. */
    private Sighting certificate(String name, URI address) {
        String key = "tls:" + name;
        String server = "server:" + name;
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address.getHost(), address.getPort()), (int) PATIENCE.toMillis());
            plain.setSoTimeout((int) PATIENCE.toMillis());
            try (SSLSocket socket = (SSLSocket)
                    trusting().getSocketFactory().createSocket(plain, address.getHost(), address.getPort(), true)) {
                socket.startHandshake();
                Instant end = Validity.end((X509Certificate) socket.getSession().getPeerCertificates()[0]);
                Duration left = Duration.between(clock.instant(), end);
                Health health = left.compareTo(SOON) < 0 ? Health.DOWN : Health.UP;
                return Sighting.own(key, TargetKind.CERTIFICATE, server, health, left.toDays() + " d")
                        .expiring(end);
            }
        } catch (IOException away) {
            return Sighting.own(
                    key,
                    TargetKind.CERTIFICATE,
                    server,
                    Health.UNKNOWN,
                    away.getClass().getSimpleName());
        }
    }

    private static Sighting byPort(String key, URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), (int) PATIENCE.toMillis());
            return Sighting.own(key, TargetKind.SERVER, null, Health.UP, "TCP " + address.getPort());
        } catch (IOException away) {
            return Sighting.own(key, TargetKind.SERVER, null, Health.DOWN, "TCP " + address.getPort());
        }
    }

    /** With the portal's own certificate: who shows none is a stranger to Keycloak. */
    private SSLContext trusting() {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(
                    KeyStore.getInstance(Path.of(own).toFile(), ownPassword.toCharArray()), ownPassword.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(KeyStore.getInstance(Path.of(trusted).toFile(), password.toCharArray()));
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
