package dsg.edge.firewall;

import dsg.edge.state.Address;
import dsg.edge.state.Broken;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Protocol;
import dsg.edge.state.Terminal;
import dsg.edge.system.Host;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was let pass and is still going on is asked again after every change; what would not be let pass now is forgotten by the
 * kernel, so that its answers come from nowhere.
 */
final class OpenFlows {

    private static final Pattern FLOW =
            Pattern.compile("^(tcp|udp) .*?src=(\\S+) dst=(\\S+) sport=([0-9]+) dport=([0-9]+) .*");

    private final Host host;
    private final Clock clock;

    OpenFlows(Host host, Clock clock) {
        this.host = host;
        this.clock = clock;
    }

    void askAgain(Place place, Rules rules, DesiredState state) {
        Map<Address, String> cards = state.terminals().stream()
                .collect(Collectors.toMap(Terminal::address, Terminal::mac, (one, other) -> other));
        host.run("conntrack", "-L", "-f", "ipv4").output().lines().forEach(line -> {
            Matcher flow = FLOW.matcher(line);
            if (flow.matches()) {
                packet(place, flow, cards)
                        .filter(each -> !rules.ask(each).passes())
                        .ifPresent(each -> forget(flow));
            }
        });
    }

    private Optional<Packet> packet(Place place, Matcher flow, Map<Address, String> cards) {
        try {
            Address source = Address.of(flow.group(2));
            Side from = place.isGateway() ? Side.TUNNEL : Side.INSIDE;
            return Optional.of(new Packet(
                    clock.instant(),
                    from,
                    from == Side.TUNNEL ? Side.INSIDE : Side.TUNNEL,
                    cards.getOrDefault(source, ""),
                    source,
                    Address.of(flow.group(3)),
                    Protocol.valueOf(flow.group(1).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(flow.group(5)),
                    false));
        } catch (Broken foreign) {
            return Optional.empty();
        }
    }

    private void forget(Matcher flow) {
        host.run(
                "conntrack",
                "-D",
                "-p",
                flow.group(1),
                "-s",
                flow.group(2),
                "-d",
                flow.group(3),
                "--sport",
                flow.group(4),
                "--dport",
                flow.group(5));
    }
}
