package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.ServerName;
import dsg.proof.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal is killed while somebody is being enrolled: nobody is enrolled by half. */
@Journey
@Tag("long")
@Order(Integer.MAX_VALUE)
class EnrolmentFaultsIT {

    @Proves(value = "R22", says = "Vein data are registered and managed")
    @DisplayName(
            "killed before the last sample the consent stays and nothing is enrolled: nobody comes in by it, and it begins"
                    + " anew from the first sample")
    @ParameterizedTest(name = "after {0} samples")
    @ValueSource(ints = {0, 4})
    void killedBeforeTheEnd(int samples, House house) {
        Person newcomer = house.people().unenrolled();
        begun(house, newcomer).take(samples);
        fails(house);

        StationPage station = station(house, newcomer);
        assertThat(station.isEnrolled()).isFalse();
        assertThat(station.mayBegin()).isTrue();
        assertThat(house.at(newcomer.terminal()).login().stopUnenrolled(newcomer))
                .contains("静脈がまだ登録されていません");
        station.enrol("enrolment-after-fault");
        assertThat(house.signIn(newcomer).identity()).contains(newcomer.name());
        station(house, newcomer).withdraw();
    }

    private static void fails(House house) {
        house.gateway().kill(ServerName.PORTAL);
        house.gateway().up();
        new Register(house.gateway()).forgetTries();
    }

    /** The station with the person at it, who has agreed and is not enrolled. */
    private static StationPage begun(House house, Person person) {
        StationPage station = station(house, person);
        if (station.isEnrolled()) {
            station.withdraw();
            station = station(house, person);
        }
        if (!station.mayBegin()) {
            station.agree();
        }
        return station;
    }

    private static StationPage station(House house, Person person) {
        return StationPage.of(house.signIn(house.people().security()), person.username());
    }
}
