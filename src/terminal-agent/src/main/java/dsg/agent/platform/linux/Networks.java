package dsg.agent.platform.linux;

import dsg.agent.platform.NetworkCard;
import dsg.agent.platform.NetworkCard.Kind;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Network interfaces, by {@code /sys/class/net} and the kernel's addresses. */
final class Networks {

    /** Drivers behind which a telephone or modem stands. */
    private static final Set<String> TETHERS =
            Set.of("rndis_host", "cdc_ether", "cdc_ncm", "cdc_mbim", "ipheth", "qmi_wwan");

    private final Tree tree;

    Networks(Tree tree) {
        this.tree = tree;
    }

    List<NetworkCard> all() {
        List<NetworkCard> cards = new ArrayList<>();
        for (Path card : tree.in("sys/class/net")) {
            String name = Tree.name(card);
            // 772 is loopback
            if (!Tree.value(card.resolve("type")).equals("772") && Files.isDirectory(card)) {
                cards.add(new NetworkCard(
                        name,
                        kind(card, name),
                        Tree.value(card.resolve("address")),
                        // an interface without a carrier of its own, such as a tunnel, says "unknown"
                        List.of("up", "unknown").contains(Tree.value(card.resolve("operstate"))),
                        addresses(name)));
            }
        }
        return cards;
    }

    private static Kind kind(Path card, String name) {
        if (Files.exists(card.resolve("wireless")) || Files.exists(card.resolve("phy80211"))) {
            return Kind.WIFI;
        }
        if (name.startsWith("bnep") || Tree.value(card.resolve("uevent")).contains("DEVTYPE=bluetooth")) {
            return Kind.BLUETOOTH;
        }
        String driver = Tree.name(Tree.real(card.resolve("device/driver")));
        boolean modem =
                name.startsWith("wwan") || Tree.value(card.resolve("uevent")).contains("DEVTYPE=wwan");
        if (modem || TETHERS.contains(driver)) {
            return Kind.TETHER;
        }
        return Files.exists(card.resolve("device")) ? Kind.ETHERNET : Kind.VIRTUAL;
    }

    private static List<String> addresses(String name) {
        try {
            NetworkInterface found = NetworkInterface.getByName(name);
            return found == null
                    ? List.of()
                    : found.getInterfaceAddresses().stream()
                            .map(Networks::text)
                            .sorted()
                            .toList();
        } catch (SocketException gone) {
            return List.of();
        }
    }

    private static String text(InterfaceAddress address) {
        return address.getAddress().getHostAddress().replaceFirst("%.*", "") + "/" + address.getNetworkPrefixLength();
    }
}
