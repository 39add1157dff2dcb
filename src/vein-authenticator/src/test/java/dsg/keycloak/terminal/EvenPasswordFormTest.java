package dsg.keycloak.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.keycloak.terminal.PlayedLogin.Account;
import dsg.proof.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.services.messages.Messages;

class EvenPasswordFormTest {

    private static final String NAME = "A10000001";

    @ParameterizedTest
    @EnumSource(Account.class)
    @Proves(value = "R21", says = "Users are authenticated")
    @DisplayName(
            "every answer to a wrong password costs one hash and says the same, whatever there is to know of the account")
    void wrongPassword(Account account) {
        PlayedLogin login = new PlayedLogin(account);
        assertThat(login.tries(NAME, "wrong-password-1")).isFalse();
        assertThat(login.hashes()).isEqualTo(1);
        assertThat(login.said()).isEqualTo(Messages.INVALID_USER);
    }

    @ParameterizedTest
    @EnumSource(Account.class)
    @DisplayName("so does an answer to no password at all")
    void noPassword(Account account) {
        PlayedLogin login = new PlayedLogin(account);
        assertThat(login.tries(NAME, "")).isFalse();
        assertThat(login.hashes()).isEqualTo(1);
        assertThat(login.said()).isEqualTo(Messages.INVALID_USER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    @DisplayName("so does an answer to no identifier")
    void noIdentifier(String nothing) {
        PlayedLogin login = new PlayedLogin(Account.UNKNOWN);
        assertThat(login.tries(nothing, "wrong-password-1")).isFalse();
        assertThat(login.hashes()).isEqualTo(1);
        assertThat(login.said()).isEqualTo(Messages.INVALID_USER);
    }

    @ParameterizedTest
    @EnumSource(Account.class)
    @DisplayName("the right password costs no more, and lets in only whose account is neither locked nor suspended")
    void rightPassword(Account account) {
        PlayedLogin login = new PlayedLogin(account);
        assertThat(login.tries(NAME, PlayedLogin.PASSWORD)).isEqualTo(account == Account.GOOD);
        assertThat(login.hashes()).isEqualTo(1);
        assertThat(login.said())
                .isEqualTo(
                        switch (account) {
                            case GOOD -> "";
                            case SUSPENDED -> Messages.ACCOUNT_DISABLED;
                            default -> Messages.INVALID_USER;
                        });
    }
}
