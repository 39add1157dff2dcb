package dsg.keycloak.administration;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.utils.KeycloakSessionUtil;

/** Refuses a token of the administration interface that does not come with the certificate it is bound to. */
@Provider
public class BoundTokenFilter implements ContainerRequestFilter {

    private static final String SCHEME = "bearer ";

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (!path.replaceFirst("^/+", "").startsWith("admin/") || authorization == null) {
            return;
        }
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        boolean fits = authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                && session != null
                && TokenBinding.fits(
                        authorization.substring(SCHEME.length()).strip(),
                        session.getContext().getHttpRequest().getClientCertificateChain());
        if (!fits) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED).build());
        }
    }
}
