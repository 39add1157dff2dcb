package dsg.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.AccountId;
import dsg.proof.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MaintenanceTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final Instant FROM = NOW.plus(Duration.ofDays(1));
    private static final Instant UNTIL = FROM.plus(Duration.ofHours(4));
    private static final AccountId PROVIDER = new AccountId(UUID.randomUUID());

    @Test
    @Proves(value = "R50", says = "The services run around the clock, and announced maintenance is shown against that")
    @DisplayName("a maintenance is planned, running, over, exact to the instant")
    void states() {
        Maintenance maintenance = new Maintenance(FROM, UNTIL, "ファイル共有", null, PROVIDER, NOW);
        assertThat(maintenance.row(FROM.minusNanos(1)).state()).isEqualTo(MaintenanceState.PLANNED);
        assertThat(maintenance.row(FROM).state()).isEqualTo(MaintenanceState.RUNNING);
        assertThat(maintenance.row(UNTIL.minusNanos(1)).state()).isEqualTo(MaintenanceState.RUNNING);
        assertThat(maintenance.row(UNTIL).state()).isEqualTo(MaintenanceState.OVER);
    }

    @Test
    @Proves(value = "R50", says = "The services run around the clock, and announced maintenance is shown against that")
    @DisplayName("one that has not begun can be called off, once; then it can be seen as called off")
    void callingOff() {
        Maintenance maintenance = new Maintenance(FROM, UNTIL, "ファイル共有", null, PROVIDER, NOW);
        maintenance.callOff(PROVIDER, NOW);
        assertThat(maintenance.row(FROM).state()).isEqualTo(MaintenanceState.CALLED_OFF);
        assertThatThrownBy(() -> maintenance.callOff(PROVIDER, NOW)).hasMessage("calendar.maintenance.over");
        Maintenance begun = new Maintenance(FROM, UNTIL, "ファイル共有", null, PROVIDER, NOW);
        assertThatThrownBy(() -> begun.callOff(PROVIDER, FROM)).hasMessage("calendar.maintenance.over");
    }

    @Test
    @DisplayName("what ends before it begins, has begun already, lasts for weeks or says nothing is refused")
    void refusals() {
        assertThatThrownBy(() -> new Maintenance(UNTIL, FROM, "x", null, PROVIDER, NOW))
                .hasMessage("calendar.maintenance.span");
        assertThatThrownBy(() -> new Maintenance(FROM, FROM.plus(Duration.ofDays(8)), "x", null, PROVIDER, NOW))
                .hasMessage("calendar.maintenance.span");
        assertThatThrownBy(() -> new Maintenance(NOW, UNTIL, "x", null, PROVIDER, NOW))
                .hasMessage("calendar.maintenance.past");
        assertThatThrownBy(() -> new Maintenance(FROM, UNTIL, " ", null, PROVIDER, NOW))
                .hasMessage("calendar.maintenance.words.length");
    }
}
