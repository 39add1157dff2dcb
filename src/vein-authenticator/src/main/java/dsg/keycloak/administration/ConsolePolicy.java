package dsg.keycloak.administration;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets the console run the scripts that Keycloak writes into its page, and into the frames by which it watches its login, each by
 * its hash (Content Security Policy Level 2, 4.2.6): the realm's policy allows scripts from files only. None of these pages holds
 * anything that a user has typed. Into an answer to a form of the login Keycloak writes one script, which puts the form's address
 * back; of those pages this one alone is let run, and only as Keycloak writes it.
 */
@Provider
@Priority(0)
public class ConsolePolicy implements ContainerResponseFilter {

    private static final String HEADER = "Content-Security-Policy";
    private static final String FILES_ONLY = "script-src 'self'";
    private static final Pattern PAGE = Pattern.compile("/*(admin/[^/]+/console/*"
            + "|realms/[^/]+/protocol/openid-connect/(login-status-iframe|3p-cookies/step[12])\\.html)");
    private static final Pattern ADDRESS_PUT_BACK =
            Pattern.compile("<SCRIPT>( if \\(typeof history\\.replaceState === 'function'\\) \\{"
                    + "  history\\.replaceState\\(\\{}, \"some title\", \"[^\"<>\\\\\\s]*\"\\); })</SCRIPT>");
    private static final Pattern SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        String policy = response.getHeaderString(HEADER);
        if (policy == null) {
            return;
        }
        String hashes = covers(request.getUriInfo().getPath())
                ? hashes(page(response))
                : response.getEntity() instanceof String page ? addressPutBack(page) : "";
        if (!hashes.isEmpty()) {
            response.getHeaders().putSingle(HEADER, policy.replace(FILES_ONLY, FILES_ONLY + hashes));
        }
    }

    static boolean covers(String path) {
        return PAGE.matcher(path).matches();
    }

    /** Keycloak gives some of them as text and some as a file of its own, which is put back for whoever sends it. */
    private static String page(ContainerResponseContext response) throws IOException {
        if (response.getEntity() instanceof InputStream file) {
            try (file) {
                byte[] page = file.readAllBytes();
                response.setEntity(new ByteArrayInputStream(page));
                return new String(page, StandardCharsets.UTF_8);
            }
        }
        return response.getEntity() instanceof String page ? page : "";
    }

    static String hashes(String page) {
        return hashes(SCRIPT, page);
    }

    static String addressPutBack(String page) {
        return hashes(ADDRESS_PUT_BACK, page);
    }

    private static String hashes(Pattern scripts, String page) {
        return scripts.matcher(page)
                .results()
                .map(script -> " 'sha256-" + hash(script.group(1)) + "'")
                .collect(Collectors.joining());
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
