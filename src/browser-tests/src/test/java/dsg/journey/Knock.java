package dsg.journey;

import dsg.operations.Gateway;
import dsg.operations.Terminal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Somebody at the portal's door who sends what no browser and no client would. */
final class Knock {

    private static final int PATIENCE_MILLIS = 10_000;

    private final URI portal;
    private final SSLContext tls;

    private Knock(Gateway gateway, SSLContext tls) {
        this.portal = URI.create(gateway.portalUrl());
        this.tls = tls;
    }

    static Knock withoutCertificate(Gateway gateway) {
        return new Knock(gateway, Wire.context(gateway.rootCertificate(), null, ""));
    }

    static Knock at(Gateway gateway, @Nullable Terminal terminal) {
        return terminal == null
                ? withoutCertificate(gateway)
                : new Knock(gateway, Wire.context(gateway.rootCertificate(), terminal.store(), terminal.password()));
    }

    /** Host and port of the portal, as a browser would name them. */
    String host() {
        return portal.getAuthority();
    }

    /** Sends this head as it stands, and gives all that is answered until the connection ends. */
    String send(String... head) {
        try (Socket socket = tls.getSocketFactory().createSocket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(address());
            socket.getOutputStream()
                    .write((String.join("\r\n", head) + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection that says nothing. */
    Socket silent() throws IOException {
        Socket socket = new Socket();
        socket.connect(address());
        return socket;
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(portal.getHost(), portal.getPort());
    }
}
