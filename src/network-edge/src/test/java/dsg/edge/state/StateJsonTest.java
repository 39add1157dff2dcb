package dsg.edge.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.edge.lab.States;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A state as JSON")
class StateJsonTest {

    private static final DesiredState STATE =
            States.first("gateway").timed(new Timing(List.of(Address.of("192.0.2.1")), 500, true));

    @Test
    @DisplayName("is read as it was written, with whose time is believed and whether by certificate")
    void roundTrip() {
        assertThat(StateJson.read(StateJson.write(STATE))).isEqualTo(STATE);
    }

    @Test
    @DisplayName("that was kept before anybody spoke of certificates of time asks for none")
    void keptFromBefore() {
        String before = text().replace(",\"secured\":true", "");
        assertThat(before).doesNotContain("secured");
        Timing read = StateJson.read(before.getBytes(StandardCharsets.UTF_8)).timing();
        assertThat(read).isEqualTo(new Timing(List.of(Address.of("192.0.2.1")), 500, false));
    }

    @Test
    @DisplayName("in another format is not guessed")
    void otherFormat() {
        byte[] other = text().replace("\"format\":2", "\"format\":3").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> StateJson.read(other)).isInstanceOf(Broken.class);
    }

    private static String text() {
        return new String(StateJson.write(STATE), StandardCharsets.UTF_8);
    }
}
