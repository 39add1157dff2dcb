package dsg.agent;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers on loopback alone. Browsers treat {@code http://127.0.0.1} as a secure address, so that it needs no certificate that every browser
 * of the terminal would have to trust.
 */
public final class Agent implements AutoCloseable {

    /** Of a request. */
    static final int MOST_BYTES = 1 << 12;

    private static final Logger LOG = System.getLogger(Agent.class.getName());
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Origins origins;
    private final Map<String, PageDuty> duties;

    private Agent(Origins origins, List<PageDuty> duties) throws IOException {
        this.origins = origins;
        this.duties = duties.stream().collect(Collectors.toMap(PageDuty::path, Function.identity()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), origins.port()), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /**
     * Listens from now on.
     *
     * @throws UncheckedIOException where the port is taken
     */
    public static Agent start(Origins origins, List<PageDuty> duties) {
        try {
            Agent agent = new Agent(origins, duties);
            agent.server.start();
            return agent;
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + origins.port() + " cannot be listened at", e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = answer(exchange);
            Headers headers = exchange.getResponseHeaders();
            reply.headers().forEach(headers::set);
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'");
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A request could not be answered", e);
            throw e;
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        Headers asked = exchange.getRequestHeaders();
        PageDuty duty = duties.get(exchange.getRequestURI().getPath());
        if (!origins.isAddressed(text(asked, "Host"))) {
            return Reply.text(421, "host");
        }
        if (duty == null) {
            return Reply.text(404, "path");
        }
        return duty.isForTheGateway() ? forTheGateway(exchange, duty) : forItself(exchange, duty);
    }

    private Reply forTheGateway(HttpExchange exchange, PageDuty duty) throws IOException {
        String origin = text(exchange.getRequestHeaders(), "Origin");
        if (!origins.admitsGateway(origin)) {
            LOG.log(Level.WARNING, "Refused a page of {0}", origin.isEmpty() ? "no origin" : origin);
            return Reply.text(403, "origin");
        }
        Headers headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Origin", origin);
        headers.set("Vary", "Origin");
        return switch (exchange.getRequestMethod()) {
            case "OPTIONS" -> preflight(headers);
            case "POST" -> duty.answer(new Call("POST", origin, body(exchange)));
            default -> Reply.text(405, "method");
        };
    }

    /** Also in the words of browsers that ask before a page reaches into the machine's own network. */
    private static Reply preflight(Headers headers) {
        headers.set("Access-Control-Allow-Methods", "POST");
        headers.set("Access-Control-Allow-Headers", "content-type");
        headers.set("Access-Control-Allow-Private-Network", "true");
        headers.set("Access-Control-Max-Age", "60");
        return new Reply(204, Map.of(), "");
    }

    /** A page of elsewhere can make a browser send a form here, but not without saying where it comes from. */
    private Reply forItself(HttpExchange exchange, PageDuty duty) throws IOException {
        String method = exchange.getRequestMethod();
        String origin = text(exchange.getRequestHeaders(), "Origin");
        if (method.equals("GET")) {
            return duty.answer(new Call(method, origins.own(), ""));
        }
        return method.equals("POST") && origins.isOwn(origin)
                ? duty.answer(new Call(method, origin, body(exchange)))
                : Reply.text(403, "origin");
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }

    private static String text(Headers headers, String name) {
        return Objects.requireNonNullElse(headers.getFirst(name), "");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
