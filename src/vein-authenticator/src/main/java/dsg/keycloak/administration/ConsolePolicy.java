package dsg.keycloak.administration;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets the console's own page run the scripts that Keycloak writes into it, each by its hash (Content Security Policy Level 2, 4.2.6):
 * the realm's policy allows scripts from files only. That page holds nothing that a user has typed.
 */
@Provider
@Priority(0)
public class ConsolePolicy implements ContainerResponseFilter {

    private static final String HEADER = "Content-Security-Policy";
    private static final String FILES_ONLY = "script-src 'self'";
    private static final Pattern PAGE = Pattern.compile("/*admin/[^/]+/console/*");
    private static final Pattern SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String policy = response.getHeaderString(HEADER);
        if (policy != null
                && PAGE.matcher(request.getUriInfo().getPath()).matches()
                && response.getEntity() instanceof String page) {
            response.getHeaders().putSingle(HEADER, policy.replace(FILES_ONLY, FILES_ONLY + hashes(page)));
        }
    }

    static String hashes(String page) {
        return SCRIPT.matcher(page)
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
