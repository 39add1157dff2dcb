package dsg.edge.lab;

import dsg.edge.state.Address;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Enforcement;
import dsg.edge.state.Network;
import dsg.edge.state.Policy;
import dsg.edge.state.Protocol;
import dsg.edge.state.Service;
import dsg.edge.state.Site;
import dsg.edge.state.Standing;
import dsg.edge.state.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Desired states for tests: two sites, three terminals, a portal that everybody may reach and a file store that one may. */
public final class States {

    public static final String SERVICES = "10.9.0.10";
    public static final String MAC_1 = "02:00:00:00:00:01";
    public static final String MAC_2 = "02:00:00:00:00:02";
    public static final String MAC_OTHER = "02:00:00:00:00:03";

    private States() {}

    public static DesiredState first(String edge) {
        return new DesiredState(
                edge,
                1,
                Instant.now(),
                Enforcement.ENFORCED,
                "soc",
                List.of(
                        new Site("tokyo", "架空 東京", Network.of("10.2.1.0/24")),
                        new Site("osaka", "架空 大阪", Network.of("10.2.2.0/24"))),
                List.of(
                        new Terminal("t1", "tokyo", MAC_1, Address.of("10.2.1.11"), Standing.ADMITTED),
                        new Terminal("t2", "tokyo", MAC_2, Address.of("10.2.1.12"), Standing.ADMITTED),
                        new Terminal("o1", "osaka", MAC_OTHER, Address.of("10.2.2.11"), Standing.ADMITTED)),
                List.of(
                        new Service("portal", Protocol.TCP, Network.of(SERVICES), 443, 443),
                        new Service("files", Protocol.TCP, Network.of(SERVICES), 8000, 8010),
                        new Service("soc", Protocol.TCP, Network.of(SERVICES), 9000, 9000),
                        new Service("echo", Protocol.ICMP, Network.of(SERVICES), 0, 0)),
                List.of(
                        policy("p-portal", "portal"),
                        policy("p-echo", "echo"),
                        new Policy("p-files", "tokyo", List.of("t1"), "files", later())));
    }

    public static Policy policy(String id, String service) {
        return new Policy(id, "tokyo", List.of(), service, later());
    }

    public static Instant later() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    /** The next version, with this terminal standing otherwise. */
    public static DesiredState with(DesiredState state, String terminal, Standing standing) {
        return next(
                state,
                state.terminals().stream()
                        .map(each -> each.id().equals(terminal)
                                ? new Terminal(each.id(), each.site(), each.mac(), each.address(), standing)
                                : each)
                        .toList(),
                state.policies(),
                state.enforcement());
    }

    /** The next version, with other policies. */
    public static DesiredState with(DesiredState state, UnaryOperator<List<Policy>> change) {
        return next(state, state.terminals(), change.apply(new ArrayList<>(state.policies())), state.enforcement());
    }

    /** The next version, enforced otherwise. */
    public static DesiredState with(DesiredState state, Enforcement enforcement) {
        return next(state, state.terminals(), state.policies(), enforcement);
    }

    /** The next version, with these terminals. */
    public static DesiredState withTerminals(DesiredState state, List<Terminal> terminals) {
        return next(state, terminals, state.policies(), state.enforcement());
    }

    private static DesiredState next(
            DesiredState state, List<Terminal> terminals, List<Policy> policies, Enforcement enforcement) {
        return new DesiredState(
                        state.edge(),
                        state.version() + 1,
                        Instant.now(),
                        enforcement,
                        state.isolation(),
                        state.sites(),
                        terminals,
                        state.services(),
                        policies)
                .linked(state.tunnels())
                .named(state.naming())
                .timed(state.timing());
    }
}
