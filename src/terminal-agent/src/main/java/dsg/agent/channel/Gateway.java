package dsg.agent.channel;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** The gateway, as an agent reaches it. */
final class Gateway {

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    /** Longer than the gateway holds a request. */
    private static final Duration HELD = Duration.ofSeconds(40);

    private static final int MOST_BYTES = 8 << 20;
    private static final Pattern ACKNOWLEDGED = Pattern.compile("\\{\"acknowledged\":(\\d{1,18})\\}");
    private static final Pattern REFUSED = Pattern.compile("\\{\"refused\":\"([A-Z_]{1,30})\"\\}");

    private final URI address;
    private final HttpClient http;

    /** @param tls with the terminal's certificate, trusting the gateway's authority alone */
    Gateway(URI address, SSLContext tls) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The gateway does not let this terminal in, and says why. */
    static final class ShutOut extends IOException {
        private static final long serialVersionUID = 1;

        private final String reason;

        ShutOut(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** The policy, once it is another than this version; empty where the gateway has waited in vain. */
    Optional<String> policy(long after) throws IOException, InterruptedException {
        String body =
                send(HttpRequest.newBuilder(at("/agent/policy?after=" + after)).GET());
        return body.isEmpty() ? Optional.empty() : Optional.of(body);
    }

    /** Brings a batch. @return up to where all has been taken down */
    long report(String batch) throws IOException, InterruptedException {
        String body = send(HttpRequest.newBuilder(at("/agent/reports"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(batch)));
        Matcher answer = ACKNOWLEDGED.matcher(body);
        if (!answer.matches()) {
            throw new IOException("no acknowledgement");
        }
        return Long.parseLong(answer.group(1));
    }

    /** The key of the gateway's policies. */
    PublicKey key() throws IOException, InterruptedException {
        byte[] key = Base64.getDecoder()
                .decode(send(HttpRequest.newBuilder(at("/agent/key")).GET()).strip());
        return key(key);
    }

    static PublicKey key(byte[] encoded) throws IOException {
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private URI at(String path) {
        return address.resolve(path);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(request.timeout(HELD).build(), BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new IOException("too much");
            }
            String text = new String(body, StandardCharsets.UTF_8);
            Matcher refused = REFUSED.matcher(text);
            if (answer.statusCode() == 403 && refused.matches()) {
                throw new ShutOut(refused.group(1));
            }
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("answered " + answer.statusCode());
            }
            return text;
        }
    }
}
