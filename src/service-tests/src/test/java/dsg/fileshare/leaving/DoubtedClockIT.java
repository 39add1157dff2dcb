package dsg.fileshare.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.contract.ClockPage;
import dsg.contract.ClockSettling;
import dsg.contract.ContractClock;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.arriving.ArrivalState;
import dsg.fileshare.arriving.ArrivalSteps;
import dsg.fileshare.receiving.UploadId;
import dsg.fileshare.removal.Departure;
import dsg.fileshare.removal.RemovalReady;
import dsg.fileshare.removal.RemovalState;
import dsg.platform.access.Unavailable;
import dsg.proof.Proves;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.WholeWar;
import dsg.server.clock.SettableClock;
import dsg.server.clock.SettableClocks;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clock far ahead, by which both contracts are over. The heartbeat is off, so that nothing else happens by it. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
class DoubtedClockIT extends RemovalCase {

    private final SettableClock settable = SettableClock.ofThisServer();

    @Inject
    RemovalSteps steps;

    @Inject
    ArrivalSteps arrivalSteps;

    @Inject
    Relocation relocation;

    @Inject
    ContractClock contractClock;

    @Inject
    ClockSettling settling;

    @Deployment
    static WebArchive portal() {
        return WholeWar.with(DoubtedClockIT.class, RemovalCase.class, Shelf.class)
                .addPackage(SettableClocks.class.getPackage())
                .addAsResource(
                        new StringAsset("dsg.contract.heartbeat=P3650D\n"), "META-INF/microprofile-config.properties");
    }

    @BeforeEach
    void datesOfToday() {
        inUse();
    }

    @AfterEach
    void rightAgain() throws Exception {
        settable.reset();
        try {
            contractClock.now();
        } catch (Unavailable behind) {
            assertThat(behind).hasMessage("contract.clock.behind");
        }
        acting.as("架空 運子", () -> {
            ClockPage page = settling.page();
            if (!page.alarms().isEmpty()) {
                settling.settle(page.wall(), "試験の時計を戻した");
            }
            return page;
        });
    }

    @Test
    @Proves(value = "T53", says = "A clock that cannot be relied on ends nothing for good")
    @DisplayName(
            "by a clock that somebody has still to settle no move is called off and no file is left behind for good")
    void movesWait() throws Exception {
        FileId file = put(USER, "時計を待つ図面");
        RemovalId wish = offeredMove(file);
        Departure departure = steps.loaded(
                steps.departure(new RemovalReady(shelf.id(FROM), wish)).orElseThrow());
        settable.set(Instant.now().plus(Duration.ofDays(700)));

        assertThatThrownBy(() -> arrivalSteps.offer(departure))
                .isInstanceOf(Unavailable.class)
                .hasMessage("contract.clock.doubted");
        assertThatThrownBy(() -> relocation.carry(departure, departure.items().getFirst()))
                .isInstanceOf(Unavailable.class)
                .hasMessage("contract.clock.doubted");

        rightAgain();
        assertThat(arrivalSteps.offer(departure)).isEqualTo(ArrivalState.OFFERED);
        assertThat(state(FROM, wish)).isEqualTo(RemovalState.AGREED);
        assertThat(arrivalState(wish)).isEqualTo(ArrivalState.OFFERED);
        manager(() -> removals.withdraw(wish));
    }

    @Test
    @Proves(value = "T53", says = "A clock that cannot be relied on ends nothing for good")
    @DisplayName("a file whose scan falls into the time of such a clock waits, however long, and is published when the"
            + " clock is settled")
    void scansWait() throws Exception {
        Instant received = Instant.now();
        settable.set(received.plus(Duration.ofDays(700)));
        contractClock.now();
        UploadId upload = shelf.receive(USER, FROM, FOLDER, name("時計を待つ納品"), bytes(5000), received);
        Await.until("it waits", () -> shelf.progress(FROM, upload).endsWith("contract.clock.doubted"));

        rightAgain();
        Await.until("it is published", () -> shelf.progress(FROM, upload).startsWith("PUBLISHED"));
    }
}
