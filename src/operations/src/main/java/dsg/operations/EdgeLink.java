package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLPeerUnverifiedException;

/** How the edge of the network reaches the portal: as a peer of its own, over the internal listener. */
public final class EdgeLink {

    static final String PEER = "network-edge";

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final Installation here;
    private final Certificates certificates;
    private final Web edge;
    private final Web other;

    EdgeLink(Installation here, Certificates certificates, Web edge, Web other) {
        this.here = here;
        this.certificates = certificates;
        this.edge = edge;
        this.other = other;
    }

    /**
     * What the portal answered.
     *
     * @param portal the key of the certificate that it showed
     */
    public record Fetched(int status, String sealed, PublicKey portal) {}

    /** The state of this edge, as it was sealed. */
    public Fetched fetch(String name) {
        return fetched(edge.call("GET", address(name), Map.of(), ""));
    }

    /** The same, asked for by a peer that has no business with it. */
    public Fetched fetchAsAnother(String name) {
        return fetched(other.call("GET", address(name), Map.of(), ""));
    }

    /** The state of the router with this name, asked for by its own certificate. */
    public Fetched fetchAsRouter(String router) {
        return fetched(new Web(here, certificates, router)
                .call("GET", here.internalUrl() + "/internal/routers", Map.of(), ""));
    }

    /** Who issues the portal's certificate. */
    public X509Certificate authority() {
        try {
            return Pem.certificate(Files.readString(certificates.authorityFile(Profile.SERVERS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the portal what this edge has in force and has seen; the answer's status. */
    public int report(String name, String report) {
        return edge.call("POST", address(name), JSON, report).statusCode();
    }

    private String address(String name) {
        return here.internalUrl() + "/internal/edges/" + name;
    }

    private static Fetched fetched(HttpResponse<String> answer) {
        try {
            X509Certificate portal =
                    (X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0];
            return new Fetched(answer.statusCode(), answer.body(), portal.getPublicKey());
        } catch (SSLPeerUnverifiedException nobody) {
            throw new IllegalStateException(nobody);
        }
    }
}
