package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.Gateway;
import dsg.operations.Terminal;
import dsg.operations.TerminalAgents;
import dsg.proof.Proves;
import dsg.protocol.capture.CaptureRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody knows a password, sits at a registered terminal, and tries to pass as the finger. */
@Tag("long")
@ExtendWith(OneHouse.class)
class VeinAttacksIT {

    private final Gateway gateway;
    private final Person person;

    VeinAttacksIT(House house) {
        gateway = house.gateway();
        person = house.people().prime();
        new Register(gateway).forgetTries();
        house.signIn(person);
    }

    @Test
    @Proves(value = "R22", says = "People log in with a vein and a password")
    @DisplayName("a capture that has opened one login opens no other")
    void replayed() {
        WireLogin first = login();
        String used = first.layOn();
        assertThat(first.isThrough()).isTrue();
        refused(login -> login.send(used));
    }

    @Test
    @Proves(value = "R22", says = "People log in with a vein and a password")
    @DisplayName("a capture for another login under way, of the same person on the same terminal, is refused")
    void otherSession() {
        WireLogin other = login();
        String capture = other.capture(other.asked());
        refused(login -> login.send(capture));
        other.send(capture);
        other.layOn();
        assertThat(other.isThrough()).isTrue();
    }

    @Test
    @Proves(value = "R22", says = "People log in with a vein and a password")
    @DisplayName("a capture for a number that the page has replaced since is refused")
    void replacedNumber() {
        refused(login -> {
            String former = login.capture(login.asked());
            login.again();
            login.send(former);
        });
    }

    @Test
    @Proves(value = "R22", says = "People log in with a vein and a password")
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName("a capture that another registered terminal has made and signed is refused")
    void otherTerminal() {
        Terminal other = gateway.demonstration().terminal("spare-01");
        refused(login -> {
            CaptureRequest asked = login.asked();
            CaptureRequest moved = new CaptureRequest(
                    asked.nonce(), asked.account(), asked.session(), TerminalAgents.fingerprint(other), asked.finger());
            login.send(gateway.agents().capture(other, moved).orElseThrow());
        });
    }

    @Test
    @Proves(value = "R22", says = "People log in with a vein and a password")
    @DisplayName("a capture of another person's account, and of another finger than the one asked for, is refused")
    void otherPerson() {
        refused(login -> {
            CaptureRequest asked = login.asked();
            login.send(login.capture(
                    new CaptureRequest(asked.nonce(), "a99999999", asked.session(), asked.terminal(), asked.finger())));
        });
        refused(login -> {
            CaptureRequest asked = login.asked();
            login.send(login.capture(new CaptureRequest(
                    asked.nonce(), asked.account(), asked.session(), asked.terminal(), (asked.finger() + 1) % 10)));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    @Proves(value = "R22", says = "People log in with a vein and a password")
    @DisplayName("a capture of which any part was changed on its way is refused")
    void edited(int part) {
        refused(login -> {
            String[] parts = login.capture(login.asked()).split("\\.", -1);
            String text = parts[part].isEmpty() ? "AAAA" : parts[part];
            int middle = text.length() / 2;
            char other = text.charAt(middle) == 'A' ? 'B' : 'A';
            parts[part] = text.substring(0, middle) + other + text.substring(middle + 1);
            login.send(String.join(".", parts));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"dir\",\"enc\":\"A256GCM\"}",
                "{\"alg\":\"RSA1_5\",\"enc\":\"A256GCM\"}",
                "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A256GCM\",\"p2c\":2000000000}",
                "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"zip\":\"DEF\"}"
            })
    @Proves(value = "R22", says = "People log in with a vein and a password")
    @DisplayName(
            "a capture whose header asks for no key, another algorithm or packing is refused, as is one that is not"
                    + " sealed")
    void algorithms(String header) {
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
        refused(login -> {
            String[] parts = login.capture(login.asked()).split("\\.", -1);
            parts[0] = forged;
            login.send(String.join(".", parts));
        });
        refused(login -> login.send(forged + ".e30."));
    }

    /** The attack gets no further; the right capture then does, so that nothing else was wrong with this login. */
    private void refused(Consumer<WireLogin> attack) {
        WireLogin login = login();
        attack.accept(login);
        assertThat(login.isThrough()).isFalse();
        assertThat(login.text()).contains("kc-vein-form", "静脈を確認できませんでした");
        login.layOn();
        assertThat(login.isThrough()).as(login.text()).isTrue();
    }

    private WireLogin login() {
        return new WireLogin(gateway, person);
    }
}
