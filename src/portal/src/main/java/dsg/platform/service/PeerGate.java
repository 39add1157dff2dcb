package dsg.platform.service;

import dsg.protocol.peer.PeerName;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the gateway's own servers in at {@code /internal}, each only where it has business, and nobody else: the internal listener
 * trusts the servers' authority alone, and the peer is known by the exact name in its certificate.
 */
@WebFilter(filterName = "PeerGate", urlPatterns = "/internal/*")
public class PeerGate extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final String CERTIFICATE = "jakarta.servlet.request.X509Certificate";

    @Inject
    @ConfigProperty(name = "dsg.port.internal")
    int port;

    @Inject
    Services services;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> wanted = services.peer(firstStep(path(request)));
        X509Certificate[] peer = (X509Certificate[]) request.getAttribute(CERTIFICATE);
        if (request.getLocalPort() == port && wanted.isPresent() && peer != null && isNamed(wanted.get(), peer[0])) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The path by which the servlet is found; empty where the address was written in another way than that path. */
    private static String path(HttpServletRequest request) {
        String path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
        return path.equals(request.getRequestURI()) ? path : "";
    }

    private static String firstStep(String path) {
        String[] steps = path.split("/", 4);
        return steps.length > 2 ? steps[2] : "";
    }

    private static boolean isNamed(String wanted, X509Certificate certificate) {
        List<String> names = PeerName.all(certificate);
        return names.size() == 1 && isMeant(wanted, names.getFirst());
    }

    /** A name that ends with a star stands for all that begin alike; who of them it is, the service looks itself. */
    static boolean isMeant(String wanted, String name) {
        return wanted.endsWith("*")
                ? name.startsWith(wanted.substring(0, wanted.length() - 1)) && !name.contains("*")
                : name.equals(wanted);
    }
}
