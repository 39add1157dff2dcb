package dsg.agent.program;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dsg.protocol.signed.Jws;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;

/** As much of the gateway as an agent talks to, over TLS with certificates of both sides. */
final class GatewayStandIn implements AutoCloseable {

    private static final String TERMINAL = "5b0c8a52-0c36-4c0f-b8a4-57b1cf21a001";

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final KeyPair signer = Authority.pair();
    private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
    private final JsonObject parts;
    private final CountDownLatch refused = new CountDownLatch(1);
    private final CountDownLatch revocation = new CountDownLatch(1);

    record Report(String topic, JsonObject body, String peer) {}

    /** @param parts of the policy that everybody gets */
    GatewayStandIn(Authority authority, JsonObject parts) throws IOException, GeneralSecurityException {
        this.parts = parts;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(authority.server()) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters both = getSSLContext().getDefaultSSLParameters();
                both.setNeedClientAuth(true);
                parameters.setSSLParameters(both);
            }
        });
        server.setExecutor(threads);
        server.createContext(
                "/agent/key",
                exchange -> answer(
                        exchange,
                        200,
                        Base64.getEncoder().encodeToString(signer.getPublic().getEncoded())));
        server.createContext("/agent/policy", this::policy);
        server.createContext("/agent/reports", this::take);
        server.start();
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next report of this topic; fails where none comes within half a minute. */
    JsonObject next(String topic) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        for (Report each = poll(end); each != null; each = poll(end)) {
            if (each.topic().equals(topic)) {
                return each.body();
            }
        }
        throw new AssertionError("no report of " + topic);
    }

    private Report poll(long end) throws InterruptedException {
        Report next = reports.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        return next == null && System.nanoTime() < end ? poll(end) : next;
    }

    /** From now on nobody is let in, as after the end of a registration. */
    void revoke() {
        revocation.countDown();
    }

    void awaitRefusal() throws InterruptedException {
        if (!refused.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the terminal has not come back");
        }
    }

    private void policy(HttpExchange exchange) throws IOException {
        if (revocation.getCount() == 0) {
            refuse(exchange);
            return;
        }
        if (exchange.getRequestURI().getQuery().equals("after=0")) {
            answer(exchange, 200, signed());
            return;
        }
        try {
            // as the gateway does: the request is held until there is something new, or a while is over
            if (revocation.await(1, TimeUnit.SECONDS)) {
                refuse(exchange);
            } else {
                answer(exchange, 204, "");
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuse(HttpExchange exchange) throws IOException {
        answer(exchange, 403, "{\"refused\":\"REVOKED\"}");
        refused.countDown();
    }

    private String signed() {
        long now = Instant.now().getEpochSecond();
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("terminal", TERMINAL)
                .add("version", 1)
                .add("issued", now)
                .add("expires", now + 3600)
                .add("parts", parts);
        byte[] payload = document.build().toString().getBytes(StandardCharsets.UTF_8);
        return Jws.sign("dsg-policy", signer.getPublic(), payload, this::signature);
    }

    private byte[] signature(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(signer.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        String peer =
                ((HttpsExchange) exchange).getSSLSession().getPeerPrincipal().getName();
        try (var reader = Json.createReader(exchange.getRequestBody())) {
            JsonObject batch = reader.readObject();
            var all = batch.getJsonArray("reports").getValuesAs(JsonObject.class);
            all.forEach(each -> reports.add(new Report(each.getString("topic"), each.getJsonObject("body"), peer)));
            answer(exchange, 200, "{\"acknowledged\":" + (batch.getInt("first") + all.size() - 1) + "}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
