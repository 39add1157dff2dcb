package dsg.edge.names;

import dsg.edge.state.Address;
import dsg.edge.state.Name;
import dsg.edge.state.Naming;
import dsg.edge.state.Sixes;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Zones as PowerDNS loads them: the names themselves, and backwards a zone for each network of 256 addresses (or each /64). A name and
 * its way back are made together, so that neither is there without the other.
 */
final class Zones {

    private final Naming naming;
    private final long serial;

    /** @param serial goes up with every change */
    Zones(Naming naming, long serial) {
        this.naming = naming;
        this.serial = serial;
    }

    /** Their texts, by name. */
    Map<String, String> texts(Address server) {
        Map<String, StringBuilder> zones = new TreeMap<>();
        if (naming.zone().isEmpty()) {
            return Map.of();
        }
        StringBuilder forward =
                zone(zones, naming.zone()).append("ns A ").append(server).append('\n');
        for (Name each : naming.names()) {
            String whole = each.host() + "." + naming.zone() + ".";
            forward.append(each.host()).append(" A ").append(each.address()).append('\n');
            back(each.address(), (zone, label) -> pointer(zones, zone, label, whole));
            if (!each.six().isEmpty()) {
                forward.append(each.host()).append(" AAAA ").append(each.six()).append('\n');
                back(Sixes.read(each.six()), (zone, label) -> pointer(zones, zone, label, whole));
            }
        }
        Map<String, String> texts = new TreeMap<>();
        zones.forEach((name, text) -> texts.put(name, text.toString()));
        return texts;
    }

    private void pointer(Map<String, StringBuilder> zones, String zone, String label, String whole) {
        zone(zones, zone).append(label).append(" PTR ").append(whole).append('\n');
    }

    private StringBuilder zone(Map<String, StringBuilder> zones, String name) {
        return zones.computeIfAbsent(
                name,
                fresh -> new StringBuilder("""
                    $ORIGIN %s.
                    $TTL 60
                    @ SOA ns.%s. hostmaster.%s. %d 60 60 604800 10
                    @ NS ns.%s.
                    """.formatted(fresh, naming.zone(), naming.zone(), serial, naming.zone())));
    }

    private static void back(Address address, BiConsumer<String, String> place) {
        String[] parts = address.toString().split("\\.");
        place.accept("%s.%s.%s.in-addr.arpa".formatted(parts[2], parts[1], parts[0]), parts[3]);
    }

    private static void back(byte[] six, BiConsumer<String, String> place) {
        StringBuilder digits = new StringBuilder();
        for (int i = six.length - 1; i >= 0; i--) {
            digits.append("%x.%x.".formatted(six[i] & 15, (six[i] >> 4) & 15));
        }
        String all = digits.substring(0, digits.length() - 1);
        // sixteen digits of the host, each with its dot
        place.accept(all.substring(32) + ".ip6.arpa", all.substring(0, 31));
    }
}
