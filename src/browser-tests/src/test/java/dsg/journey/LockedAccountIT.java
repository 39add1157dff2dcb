package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody guesses passwords. */
@Journey
class LockedAccountIT {

    private static final int TOO_MANY = 5;

    @Test
    @Proves(value = "R21", says = "An account locks by itself when its tries exceed a set number")
    @Proves(value = "T27", says = "A locked account is given back by the provider")
    @DisplayName(
            "five wrong passwords lock an account, for the right one too, until the operator unlocks it; no answer says so")
    void lockedAndUnlocked(House house) {
        Person person = house.people().primesDataManager();
        house.signIn(person);
        LoginPage login = house.at(person.terminal()).login();
        String unknown = login.fail("A99999999", "guess");
        for (int i = 0; i < TOO_MANY; i++) {
            assertThat(login.fail(person.username(), "guess-" + i)).isEqualTo(unknown);
        }
        assertThat(login.fail(person.username(), person.password())).isEqualTo(unknown);

        house.gateway().unlock(person.username().toLowerCase(Locale.ROOT));
        login.signIn(person);
    }
}
