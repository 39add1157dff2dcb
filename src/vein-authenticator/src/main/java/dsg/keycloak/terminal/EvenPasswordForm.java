package dsg.keycloak.terminal;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;

/**
 * Spends one hash of a password on every answer, by far its longest part, and says the same in each. Keycloak's own form does so for a wrong
 * password and an unknown account, and answers at once where the account is locked or there is nothing to compare, by which a stranger
 * could tell which accounts exist and which are locked.
 */
class EvenPasswordForm extends UsernamePasswordForm {

    EvenPasswordForm(KeycloakSession session) {
        super(session);
    }

    @Override
    public boolean validateUserAndPassword(AuthenticationFlowContext context, MultivaluedMap<String, String> input) {
        if (!isUserAlreadySetBeforeUsernamePasswordAuth(context)
                && isEmpty(input.getFirst(AuthenticationManager.FORM_USERNAME))) {
            AuthenticatorUtils.dummyHash(context);
        }
        return super.validateUserAndPassword(context, input);
    }

    /** An account without a password is answered as if none had been typed: that is before anything is asked of the account. */
    @Override
    public boolean validatePassword(
            AuthenticationFlowContext context,
            UserModel user,
            MultivaluedMap<String, String> input,
            boolean clearUser) {
        if (isEmpty(input.getFirst(CredentialRepresentation.PASSWORD))
                || !user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
            AuthenticatorUtils.dummyHash(context);
            return super.validatePassword(context, user, new MultivaluedHashMap<>(), clearUser);
        }
        return super.validatePassword(context, user, input, clearUser);
    }

    /** Asked before a password is compared, which then does not happen, and once more after a right one. */
    @Override
    protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
        boolean locked = super.isDisabledByBruteForce(context, user);
        if (locked) {
            AuthenticatorUtils.dummyHash(context);
        }
        return locked;
    }

    /** Not left to the texts of a theme, which could tell the one from the other. */
    @Override
    protected String disabledByBruteForceError(String event) {
        return Messages.INVALID_USER;
    }

    private static boolean isEmpty(@Nullable String typed) {
        return typed == null || typed.isEmpty();
    }
}
