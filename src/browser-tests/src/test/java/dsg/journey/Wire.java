package dsg.journey;

import dsg.operations.Gateway;
import dsg.operations.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Somebody who talks to Keycloak without a browser, and so can ask for what no page offers. */
final class Wire {

    private final Gateway gateway;
    private final HttpClient http;

    private Wire(Gateway gateway, @Nullable Path store, String password) {
        this.gateway = gateway;
        this.http = HttpClient.newBuilder()
                .sslContext(context(gateway.rootCertificate(), store, password))
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    static Wire withoutCertificate(Gateway gateway) {
        return new Wire(gateway, null, "");
    }

    static Wire at(Gateway gateway, Terminal terminal) {
        return new Wire(gateway, terminal.store(), terminal.password());
    }

    /** With the portal's own key, as nobody but root can. */
    static Wire asPortal(Gateway gateway) {
        Properties settings = gateway.properties();
        return new Wire(
                gateway,
                Path.of(settings.getProperty("dsg.tls.portal.keystore")),
                settings.getProperty("dsg.tls.portal.keystore.password"));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    HttpResponse<String> administer(String method, String path, String token, String body) {
        return send(request("/admin/realms/dsg" + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.keycloakUrl()).resolve(path))
                .header("Accept-Language", "ja");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static SSLContext context(Path root, @Nullable Path store, String password) {
        try (InputStream pem = Files.newInputStream(root)) {
            KeyStore anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            anchors.setCertificateEntry(
                    "root", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(anchors);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(
                    store == null ? null : KeyStore.getInstance(store.toFile(), password.toCharArray()),
                    password.toCharArray());
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
