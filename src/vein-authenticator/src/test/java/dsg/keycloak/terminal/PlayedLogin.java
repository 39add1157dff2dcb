package dsg.keycloak.terminal;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.Profile;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.WebAuthnPolicy;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.sessions.AuthenticationSessionModel;

/** One account's try at the form, as Keycloak has it made, with the hashes of passwords counted that were made for its answer. */
final class PlayedLogin {

    static final String PASSWORD = "the-right-password-1";

    enum Account {
        GOOD,
        UNKNOWN,
        SUSPENDED,
        LOCKED,
        LOCKED_FOR_GOOD,
        WITHOUT_PASSWORD,
        WITHOUT_PASSWORD_AND_LOCKED
    }

    static {
        Profile.defaults();
    }

    private final RealmModel realm = play(
            RealmModel.class,
            Map.of("isBruteForceProtected", any -> true, "getWebAuthnPolicyPasswordless", any -> new WebAuthnPolicy()));
    private final Account account;
    private int hashes;
    private String said = "";

    PlayedLogin(Account account) {
        this.account = account;
    }

    int hashes() {
        return hashes;
    }

    /** The key of what the page then says. */
    String said() {
        return said;
    }

    boolean tries(String identifier, String password) {
        MultivaluedMap<String, String> input = new MultivaluedHashMap<>();
        input.putSingle("username", identifier);
        input.putSingle("password", password);
        KeycloakSession session = session();
        return new EvenPasswordForm(session).validateUserAndPassword(context(session), input);
    }

    private AuthenticationFlowContext context(KeycloakSession session) {
        return play(
                AuthenticationFlowContext.class,
                Map.of(
                        "getSession", any -> session,
                        "getRealm", any -> realm,
                        "getAuthenticationSession", any -> play(AuthenticationSessionModel.class, Map.of()),
                        "getEvent", any -> new EventUntold(realm, session),
                        "getExecution", any -> new AuthenticationExecutionModel(),
                        "form", any -> page(),
                        "getProtector", any -> protector()));
    }

    private LoginFormsProvider page() {
        return play(
                LoginFormsProvider.class,
                Map.of(
                        "addError", given -> said(((FormMessage) given[0]).getMessage()),
                        "setError", given -> said((String) given[0])));
    }

    private @Nullable Object said(String key) {
        said = key;
        return page();
    }

    private BruteForceProtector protector() {
        return play(
                BruteForceProtector.class,
                Map.of(
                        "isPermanentlyLockedOut", any -> account == Account.LOCKED_FOR_GOOD,
                        "isTemporarilyDisabled",
                                any -> account == Account.LOCKED || account == Account.WITHOUT_PASSWORD_AND_LOCKED));
    }

    private KeycloakSession session() {
        UserProvider users = play(UserProvider.class, Map.of("getUserByUsername", this::find));
        PasswordHashProvider hash = play(PasswordHashProvider.class, Map.of("encodedCredential", any -> count()));
        return play(
                KeycloakSession.class,
                Map.of(
                        "users", any -> users,
                        "getContext", any -> play(KeycloakContext.class, Map.of("getRealm", all -> realm)),
                        "getProvider", asked -> asked[0] == PasswordHashProvider.class ? hash : null));
    }

    private @Nullable UserModel find(Object[] asked) {
        return account == Account.UNKNOWN || ((String) asked[1]).isEmpty() ? null : user();
    }

    private UserModel user() {
        boolean hasPassword = account != Account.WITHOUT_PASSWORD && account != Account.WITHOUT_PASSWORD_AND_LOCKED;
        SubjectCredentialManager credentials = play(
                SubjectCredentialManager.class,
                Map.of(
                        "isConfiguredFor", any -> hasPassword,
                        "isValid", asked -> hasPassword && compare((CredentialInput[]) asked[0])));
        return play(
                UserModel.class,
                Map.of(
                        "credentialManager", any -> credentials,
                        "isEnabled", any -> account != Account.SUSPENDED && account != Account.LOCKED_FOR_GOOD));
    }

    private boolean compare(CredentialInput[] given) {
        hashes++;
        return PASSWORD.equals(given[0].getChallengeResponse());
    }

    private @Nullable Object count() {
        hashes++;
        return null;
    }

    /** What is not said is answered with nothing, with more of the kind, or by the interface itself. */
    private static <T> T play(Class<T> type, Map<String, Function<Object[], @Nullable Object>> answers) {
        InvocationHandler handler = (self, method, given) -> {
            Function<Object[], @Nullable Object> answer = answers.get(method.getName());
            if (answer != null) {
                return answer.apply(given == null ? new Object[0] : given);
            }
            if (method.getReturnType() == type) {
                return self;
            }
            return method.isDefault()
                    ? InvocationHandler.invokeDefault(self, method, given)
                    : nothing(method.getReturnType());
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == Stream.class) {
            return Stream.empty();
        }
        return type.isInterface() && type.getName().startsWith("org.keycloak.") ? play(type, Map.of()) : null;
    }

    /** Where it is kept costs a transaction of the server's. */
    private static final class EventUntold extends EventBuilder {

        EventUntold(RealmModel realm, KeycloakSession session) {
            super(realm, session);
        }

        @Override
        public void error(String error) {}
    }
}
