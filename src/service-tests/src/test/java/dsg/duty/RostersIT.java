package dsg.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.calendar.Clocks;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Turns shared out, handed over, and refused to those whose desk it is not. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class RostersIT {

    private static final String NOC = "架空 網代";
    private static final String SOC = "架空 見晴";
    private static final String PROVIDER = "架空 運子";
    private static final String OFFICE = "架空 管太";
    private static final String USER = "架空 青子";

    @Inject
    Acting acting;

    @Inject
    Rosters rosters;

    @Inject
    Clock clock;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @DisplayName("a desk shares out a month, every day one turn from nine to nine; a turn is handed over; the office"
            + " looks on, and nobody sets the turns of another desk")
    void month() throws Exception {
        // far from what other tests share out
        YearMonth month = YearMonth.from(clock.instant().atZone(Clocks.JAPAN)).plusMonths(7);
        UUID noc = person(NOC);
        UUID provider = person(PROVIDER);
        assertThatThrownBy(() -> plan(SOC, month, List.of(noc))).hasMessage("duty.desk");
        assertThatThrownBy(() -> plan(USER, month, List.of(noc))).hasMessage("access.role");
        assertThatThrownBy(() -> plan(NOC, month, List.of(UUID.randomUUID()))).hasMessage("duty.people");
        assertThatThrownBy(() -> plan(NOC, month.plusYears(1), List.of(noc))).hasMessage("duty.month");

        plan(NOC, month, List.of(noc, provider));
        plan(NOC, month, List.of(provider));
        List<ShiftRow> shifts = page(OFFICE, month).shifts();
        assertThat(shifts)
                .hasSize(month.lengthOfMonth())
                .allSatisfy(each ->
                        assertThat(each.from().atZone(Clocks.JAPAN).getHour()).isEqualTo(9));
        assertThat(shifts).extracting(ShiftRow::account).contains(noc, provider);
        assertThat(page(OFFICE, month).mine()).isFalse();

        ShiftRow first = shifts.getFirst();
        UUID other = first.account().equals(noc) ? provider : noc;
        acting.as(NOC, () -> {
            rosters.handOver(first.id(), other);
            return other;
        });
        assertThat(page(NOC, month).shifts().getFirst().account()).isEqualTo(other);
    }

    private UUID person(String name) throws Exception {
        return page(PROVIDER, YearMonth.from(clock.instant().atZone(Clocks.JAPAN))).people().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .account();
    }

    private DutyPage page(String who, YearMonth month) throws Exception {
        return acting.as(who, () -> rosters.page(DutyDesk.NOC, month));
    }

    private void plan(String who, YearMonth month, List<UUID> people) throws Exception {
        acting.as(who, () -> {
            rosters.plan(DutyDesk.NOC, month, people);
            return month;
        });
    }
}
