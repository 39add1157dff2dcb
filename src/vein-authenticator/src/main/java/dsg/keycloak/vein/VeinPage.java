package dsg.keycloak.vein;

import dsg.protocol.VeinAnswer;
import dsg.protocol.VeinAnswer.Template;
import dsg.protocol.capture.CaptureRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;

/** What the person sees at this step. */
final class VeinPage {

    private static final String PAGE = "login-vein.ftl";

    private VeinPage() {}

    /** Asks for a finger, after an error where there was one. */
    static Response asking(
            AuthenticationFlowContext context,
            String agent,
            CaptureRequest request,
            VeinAnswer standing,
            @Nullable String error) {
        LoginFormsProvider form = context.form()
                .setAttribute("veinAgent", agent)
                .setAttribute("veinRequest", request.form())
                .setAttribute("veinFinger", request.finger())
                .setAttribute(
                        "veinOthers",
                        standing.templates().stream()
                                .map(Template::finger)
                                .filter(finger -> finger != request.finger())
                                .toList());
        if (error != null) {
            form.setError(error);
        }
        return form.createForm(PAGE);
    }

    /** Back to the page that asked, an address of the client's, with nothing in hand. */
    static Response returning(AuthenticationFlowContext context) {
        return Response.status(Response.Status.FOUND)
                .location(URI.create(context.getAuthenticationSession().getRedirectUri()))
                .build();
    }

    /** Says why it cannot go on, and whom to ask. */
    static Response ending(AuthenticationFlowContext context, String message) {
        return context.form().setError(message).createErrorPage(Response.Status.FORBIDDEN);
    }
}
