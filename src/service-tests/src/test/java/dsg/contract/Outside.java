package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.Gateway;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Visitor;
import dsg.server.clock.SettableClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashSet;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The gateway as somebody outside meets it, who was told what the test prepared inside; and the hand on its clock. */
final class Outside {

    static final int SIZE = 48 << 20;

    private static final String CHOSEN = "correct-horse-battery-9";
    private static final int PATIENCE_SECONDS = 60;
    private static final long MOMENT_NANOS = 50_000_000;

    /** Who has logged in already: a one-time password is good for one login only. */
    private static final Set<String> CHANGED = new HashSet<>();

    final SettableClock clock;
    private final Gateway gateway = RunningGateway.gateway();
    private final Properties told = new Properties();

    Outside() throws IOException {
        Path temporary = gateway.home().resolve("portal/base/tmp");
        clock = new SettableClock(temporary.resolve("clock"), ZoneId.of("UTC"));
        try (InputStream in = Files.newInputStream(temporary.resolve("closing"))) {
            told.load(in);
        }
    }

    String told(String key) {
        return told.getProperty(key);
    }

    /** The contract's person at the prime's terminal, with the portal's first page open. */
    Visitor signedIn() throws Exception {
        return signedIn("");
    }

    /** Likewise the person whose name and password stand behind this. */
    Visitor signedIn(String key) throws Exception {
        Visitor visitor = visitor();
        HttpResponse<String> page = signIn(visitor, key);
        assertThat(page.body()).as(page.uri() + " " + page.statusCode()).contains(told(key + "username"));
        return visitor;
    }

    /** Where somebody ends who tries. */
    HttpResponse<String> signIn() throws Exception {
        return signIn(visitor(), "");
    }

    private HttpResponse<String> signIn(Visitor visitor, String key) throws Exception {
        // after a leap of the clock the portal has to hear Keycloak first
        Await.until(
                "the portal sends people to the login", () -> visitor.page("/").statusCode() == 302);
        String username = told(key + "username");
        HttpResponse<String> page =
                visitor.signIn(username, CHANGED.contains(username) ? CHOSEN : told(key + "password"), CHOSEN);
        CHANGED.add(username);
        return page;
    }

    private Visitor visitor() {
        return new Visitor(gateway, gateway.demonstration().terminal("prime-01"));
    }

    static HttpResponse<String> announce(Visitor visitor, String folder, String name) {
        return visitor.ask(
                "POST",
                "/api/uploads",
                BodyPublishers.noBody(),
                "Tus-Resumable",
                "1.0.0",
                "Upload-Length",
                Integer.toString(SIZE),
                "Upload-Metadata",
                "folder " + base64(folder) + ",filename " + base64(name));
    }

    static String announced(Visitor visitor, String folder, String name) {
        HttpResponse<String> answer = announce(visitor, folder, name);
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    /** Uploads a file of noise and waits until others see it. */
    void uploadWhole(Visitor visitor, String folder, String name) throws Exception {
        byte[] noise = new byte[SIZE];
        new Random(17).nextBytes(noise);
        HttpResponse<String> sent = visitor.ask(
                "PATCH",
                announced(visitor, folder, name),
                BodyPublishers.ofByteArray(noise),
                "Tus-Resumable",
                "1.0.0",
                "Upload-Offset",
                "0",
                "Content-Type",
                "application/offset+octet-stream");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(204);
        Await.until(
                "the file is listed",
                () -> visitor.page("/fileshare/folder.xhtml?id=" + folder)
                        .body()
                        .contains("/api/files/"));
    }

    /** Sends a little every moment; when nobody took it any more. */
    Instant sendsUntilCut(Socket socket) {
        byte[] piece = new byte[20_000];
        try {
            for (int moment = 0; moment < PATIENCE_SECONDS * 20; moment++) {
                socket.getOutputStream().write(piece);
                socket.getOutputStream().flush();
                LockSupport.parkNanos(MOMENT_NANOS);
            }
        } catch (IOException cut) {
            return clock.instant();
        }
        throw new AssertionError("was not cut");
    }

    /** Reads a little every moment until that instant, and then as fast as it comes; when there was no more before the file's end. */
    Instant readsUntilCut(Socket socket, Instant instant) {
        byte[] piece = new byte[20_000];
        long all = 0;
        try {
            int count = socket.getInputStream().read(piece);
            while (count >= 0 && all < SIZE) {
                all += count;
                if (clock.instant().isBefore(instant)) {
                    LockSupport.parkNanos(MOMENT_NANOS);
                }
                count = socket.getInputStream().read(piece);
            }
        } catch (IOException cut) {
            return clock.instant();
        }
        if (all >= SIZE) {
            throw new AssertionError("was not cut");
        }
        return clock.instant();
    }

    /** The first bytes of an answer: its status line. */
    static String begins(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
    }

    /** Whether this connection, on which nothing moved, has been ended by now. */
    boolean isCut(Socket socket) throws IOException {
        socket.setSoTimeout(1_000);
        byte[] piece = new byte[20_000];
        long all = 0;
        try {
            for (int count = socket.getInputStream().read(piece);
                    count >= 0;
                    count = socket.getInputStream().read(piece)) {
                all += count;
            }
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException cut) {
            return all < SIZE;
        }
        return all < SIZE;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
