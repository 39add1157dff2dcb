package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.Gateway;
import dsg.proof.Proves;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a password is worth on a registered terminal of somebody else's organisation. */
@ExtendWith(OneHouse.class)
class ForeignTerminalsIT {

    private static final Pattern ACTION = Pattern.compile("id=\"kc-form-login\" action=\"([^\"]+)\"");
    private static final String REFUSED = "id=\"username-error\"";

    /** More than lock an account, were they counted. */
    private static final int MANY = 7;

    private final Gateway gateway;
    private final People people;

    ForeignTerminalsIT(House house) {
        gateway = house.gateway();
        people = house.people();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub-01", "other-01", "office-01", "provider-01"})
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName("a right password typed on another organisation's terminal is answered as an unknown identifier is")
    void stolenPassword(String terminal) {
        Person prime = people.prime();
        assertThat(type(terminal, prime.username(), prime.password()))
                .contains(REFUSED)
                .doesNotContain("kc-passwd-update-form");
        assertThat(type(terminal, "a99999999", prime.password())).contains(REFUSED);
    }

    @Test
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @Proves(value = "T27", says = "A stranger locks nobody out")
    @DisplayName("guessing from another organisation's terminal locks nobody out")
    void lockingOut() {
        Person prime = people.prime();
        for (int i = 0; i < MANY; i++) {
            assertThat(type("other-01", prime.username(), "guess-" + i)).contains(REFUSED);
        }
        assertThat(type(prime.terminal(), prime.username(), prime.password())).doesNotContain(REFUSED);
    }

    @Test
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName("the realm's administrator logs in where the gateway is run, not at a company")
    void administrator() {
        assertThat(type("prime-01", "administrator", gateway.administratorPassword()))
                .contains(REFUSED)
                .doesNotContain("kc-passwd-update-form");
    }

    /** The page that answers; empty where it is a redirection to the portal. */
    private String type(String terminal, String username, String password) {
        Wire wire = Wire.at(gateway, gateway.demonstration().terminal(terminal));
        HttpResponse<String> form =
                wire.get("/realms/dsg/protocol/openid-connect/auth?client_id=portal&response_type=code&scope=openid"
                        + "&code_challenge_method=S256&code_challenge=" + "x".repeat(43) + "&redirect_uri="
                        + gateway.portalUrl() + "/");
        Matcher action = ACTION.matcher(form.body());
        assertThat(action.find()).isTrue();
        return wire.post(action.group(1).replace("&amp;", "&"), Map.of("username", username, "password", password))
                .body();
    }
}
