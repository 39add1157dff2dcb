package dsg.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.ContractId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DestructionTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

    @Test
    @DisplayName("until it begins a decided destruction can be set back; from then on it only ends")
    void noWayBack() {
        Destruction stopped = decided();
        stopped.back("destruction.fault.hold");
        assertThat(stopped.state()).isEqualTo(DestructionState.DUE);
        assertThatThrownBy(() -> stopped.begin(NOW)).hasMessage("destruction.state.DUE");

        Destruction begun = decided();
        begun.begin(NOW);
        assertThatThrownBy(() -> begun.back("destruction.fault.hold")).hasMessage("destruction.begun");
        assertThat(begun.state()).isEqualTo(DestructionState.DECIDED);
        begun.destroyed(0, "{}", "", NOW);
        assertThat(begun.state()).isEqualTo(DestructionState.DESTROYED);
        assertThatThrownBy(() -> begun.back(null)).hasMessage("destruction.begun");
    }

    private static Destruction decided() {
        Destruction destruction = new Destruction(new ContractId(UUID.randomUUID()), NOW);
        destruction.propose(UUID.randomUUID(), NOW);
        destruction.decide(UUID.randomUUID(), true, NOW);
        return destruction;
    }
}
