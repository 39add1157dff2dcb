package dsg.agent.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.agent.platform.NetworkCard;
import dsg.agent.platform.NetworkCard.Kind;
import dsg.proof.Proves;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which connections are to other networks. */
class NetworkDutyTest {

    private static final String OWN = "02:00:5e:10:00:01";

    private final NetworkCard own = new NetworkCard("eth0", Kind.ETHERNET, "02:00:5E:10:00:01", true, List.of());
    private final NetworkCard second = new NetworkCard("eth1", Kind.ETHERNET, "02:00:5e:10:00:02", true, List.of());
    private final NetworkCard wifi = new NetworkCard("wlan0", Kind.WIFI, "02:00:5e:10:00:03", true, List.of());
    private final NetworkCard asleep = new NetworkCard("wlan1", Kind.WIFI, "02:00:5e:10:00:04", false, List.of());
    private final NetworkCard tunnel = new NetworkCard("tun0", Kind.VIRTUAL, "", true, List.of());
    private final NetworkCard telephone = new NetworkCard("usb0", Kind.TETHER, "02:00:5e:10:00:05", true, List.of());

    @Test
    @Proves(value = "R143", says = "A terminal is connected to no other network")
    @DisplayName("every connection but the registered card's is another network: a second cable, Wi-Fi, a telephone")
    void foreign() {
        List<NetworkCard> all = List.of(own, second, wifi, asleep, tunnel, telephone);
        assertThat(NetworkDuty.foreign(all, OWN)).containsExactly(second, wifi, telephone);
        assertThat(NetworkDuty.foreign(List.of(own, tunnel), OWN)).isEmpty();
    }

    @Test
    @DisplayName("where no card is registered yet, one cable alone is the terminal's")
    void unregistered() {
        assertThat(NetworkDuty.foreign(List.of(own, wifi), "")).containsExactly(wifi);
        assertThat(NetworkDuty.foreign(List.of(own), "")).isEmpty();
    }
}
