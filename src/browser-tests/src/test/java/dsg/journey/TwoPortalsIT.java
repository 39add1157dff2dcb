package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.SecondPortal;
import dsg.proof.Proves;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two portal processes on one database, as beyond one machine. */
@Journey
@Tag("long")
class TwoPortalsIT {

    private static final int CONTRACTS = 150;
    private static final List<String> AT_CLOSING = List.of("END_SESSIONS", "NOTICE_CLOSED", "SWITCH_ACCOUNTS_OFF");

    @Test
    @Proves(value = "N8", says = "Each notice is sent once, and lost by no crash")
    @Proves(value = "Decision 7", says = "Effects that may not be lost are rows, done once")
    @DisplayName(
            "of two portals each effect is done by one, once; both have a part; and what one leaves when it is killed the"
                    + " other does")
    void eachEffectOnce(House house) {
        ClosedContracts contracts = new ClosedContracts(house.gateway());
        int ports = house.gateway().ports().base() + 20;
        try (SecondPortal second = house.gateway().secondPortal(ports)) {
            second.up();
            List<UUID> first = contracts.appear(CONTRACTS);
            contracts.await(first, AT_CLOSING, Duration.ofMinutes(2));
            assertThat(contracts.writersOf(first)).hasSize(2);

            List<UUID> later = contracts.appear(CONTRACTS);
            contracts.awaitFirstOf(later);
            second.kill();
            contracts.await(later, AT_CLOSING, Duration.ofMinutes(2));
            Stream.concat(first.stream(), later.stream())
                    .forEach(contract -> assertThat(contracts.doneInTheLog(contract))
                            .as(contract.toString())
                            .containsExactlyInAnyOrder(
                                    "CONTRACT_END_SESSIONS", "CONTRACT_NOTICE_CLOSED", "CONTRACT_SWITCH_ACCOUNTS_OFF"));
        } finally {
            contracts.disappear();
        }
    }
}
