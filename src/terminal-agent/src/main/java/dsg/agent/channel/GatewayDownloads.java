package dsg.agent.channel;

import dsg.agent.Downloads;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Files of the gateway, fetched as the terminal that this is. */
public final class GatewayDownloads implements Downloads {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofMinutes(10);

    private final URI address;
    private final HttpClient http;

    /**
     * Fetches nothing yet.
     *
     * @param tls with the terminal's certificate, trusting the gateway's authority alone
     */
    public GatewayDownloads(URI address, SSLContext tls) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public byte[] get(String path, int most) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(WHOLE).build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
            byte[] body = in.readNBytes(most + 1);
            if (body.length > most) {
                throw new IOException(path + " is too large");
            }
            return body;
        }
    }
}
