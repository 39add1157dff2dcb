package dsg.keycloak.vein;

import dsg.keycloak.portal.Fingerprint;
import dsg.keycloak.terminal.LoginTerminal;
import dsg.protocol.VeinAnswer;
import dsg.protocol.VeinAnswer.State;
import dsg.protocol.VeinQuestion;
import dsg.protocol.capture.Capture;
import dsg.protocol.capture.CaptureRefused;
import dsg.protocol.capture.CaptureRequest;
import dsg.protocol.capture.SealedCapture;
import dsg.protocol.capture.SealedCapture.Expected;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Asks for a finger behind the right password. Its failures are counted by the portal and by nobody else: whoever does not know the
 * password cannot use them up, and they do not use up those of the password.
 */
final class VeinAuthenticator implements Authenticator {

    private static final Logger LOG = Logger.getLogger(VeinAuthenticator.class);

    private static final String CAPTURE = "capture";
    private static final String FINGER = "finger";

    private final VeinSettings settings;
    private final Comparison comparison;
    private final Clock clock;

    VeinAuthenticator(VeinSettings settings, Comparison comparison, Clock clock) {
        this.settings = settings;
        this.comparison = comparison;
        this.clock = clock;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        LoginTerminal.admitted(context).ifPresent(terminal -> ask(context, terminal, OptionalFinger.FIRST, null));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        Optional<Fingerprint> terminal = LoginTerminal.admitted(context);
        if (terminal.isEmpty()) {
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Optional<CaptureRequest> asked = PendingCapture.take(context);
        String capture = Objects.requireNonNullElse(form.getFirst(CAPTURE), "");
        if (capture.isEmpty() || asked.isEmpty()) {
            OptionalFinger wanted = OptionalFinger.of(form.getFirst(FINGER));
            ask(context, terminal.get(), wanted, capture.isEmpty() ? null : "veinAgain");
            return;
        }
        try {
            attempt(context, terminal.get(), asked.get(), capture);
        } catch (IOException e) {
            unreachable(context, e);
        }
    }

    /** Counted before it is looked at, so that attempts side by side are as many as one after the other. */
    private void attempt(AuthenticationFlowContext context, Fingerprint terminal, CaptureRequest asked, String sealed)
            throws IOException {
        VeinAnswer enrolled =
                LoginTerminal.portal(context.getSession()).attemptVein(question(context, terminal, false));
        if (enrolled.state() != State.READY) {
            end(context, enrolled.state());
            return;
        }
        String refusal = looked(context, enrolled, asked, sealed);
        if (refusal == null) {
            LoginTerminal.portal(context.getSession()).veinCompared(question(context, terminal, true));
            context.success();
            return;
        }
        LoginTerminal.portal(context.getSession()).veinCompared(question(context, terminal, false));
        context.getEvent().user(context.getUser()).detail("vein", refusal).error("vein_" + refusal);
        ask(context, terminal, new OptionalFinger(asked.finger()), "veinRefused");
    }

    /** Null for the right finger; else why not, for the log. */
    private @Nullable String looked(
            AuthenticationFlowContext context, VeinAnswer enrolled, CaptureRequest asked, String sealed) {
        try {
            Capture capture =
                    SealedCapture.open(sealed, settings.key(), new Expected(asked, enrolled.agent(), clock.instant()));
            Comparison.Result result = comparison.of(capture, enrolled);
            return result == Comparison.Result.ACCEPTED ? null : result.name().toLowerCase(Locale.ROOT);
        } catch (CaptureRefused refused) {
            LOG.warnf(
                    "A capture for %s was not looked at: %s", context.getUser().getUsername(), refused.reason());
            return refused.reason().name().toLowerCase(Locale.ROOT);
        }
    }

    private void ask(
            AuthenticationFlowContext context, Fingerprint terminal, OptionalFinger wanted, @Nullable String error) {
        try {
            VeinAnswer standing = LoginTerminal.portal(context.getSession()).vein(question(context, terminal, false));
            if (standing.state() != State.READY) {
                end(context, standing.state());
                return;
            }
            CaptureRequest request = PendingCapture.ask(context, terminal, wanted.among(standing));
            // no failure of Keycloak's: that would count as a wrong password
            context.challenge(VeinPage.asking(context, settings.agent(), request, standing, error));
        } catch (IOException e) {
            unreachable(context, e);
        }
    }

    /** A remote enrolment has the password proven by a login that yields nothing: the browser goes back without a code. */
    private static void end(AuthenticationFlowContext context, State state) {
        if (state == State.ENROLLING) {
            context.clearUser();
            context.forceChallenge(VeinPage.returning(context));
            return;
        }
        String error = switch (state) {
            case LOCKED -> "vein_locked";
            case HELD -> "vein_held";
            default -> "vein_not_enrolled";
        };
        String words = switch (state) {
            case LOCKED -> "veinLocked";
            case HELD -> "veinHeld";
            default -> "veinNotEnrolled";
        };
        context.getEvent().user(context.getUser()).error(error);
        context.forceChallenge(VeinPage.ending(context, words));
    }

    private static void unreachable(AuthenticationFlowContext context, IOException e) {
        LOG.warnf("The portal cannot be asked about a vein: %s", e);
        context.getEvent().user(context.getUser()).error("vein_unreachable");
        context.forceChallenge(VeinPage.ending(context, "veinUnreachable"));
    }

    private static VeinQuestion question(AuthenticationFlowContext context, Fingerprint terminal, boolean accepted) {
        UserModel user = context.getUser();
        return new VeinQuestion(user.getId(), user.getUsername(), terminal.value(), accepted);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    /** Whoever has none enrolled is told so, and does not get past. */
    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
