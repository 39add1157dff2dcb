package dsg.firewall;

import dsg.edge.firewall.Answer;
import dsg.edge.firewall.Packet;
import dsg.edge.firewall.Place;
import dsg.edge.firewall.Rules;
import dsg.edge.firewall.Side;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Service;
import dsg.line.PlaceRow;
import java.time.Instant;
import java.util.List;

/** Asks the rules that routers are given what would become of a terminal's packets. */
final class Asking {

    /** What the interfaces are called at the router makes no difference to the answer. */
    private static final List<String> LINES = List.of("line0");

    private Asking() {}

    static Verdict ask(DesiredState state, PlaceRow terminal, Service service, Instant now) {
        Place router = new Place(state.edge(), terminal.site().toString(), "inside0", LINES, "tunnel0");
        Answer answer = Rules.of(router, state)
                .ask(new Packet(
                        now,
                        Side.INSIDE,
                        Side.TUNNEL,
                        terminal.mac(),
                        terminal.address(),
                        service.target().first(),
                        service.protocol(),
                        service.first(),
                        false));
        String rule = answer.rule();
        return new Verdict(answer.passes(), "firewall.rule." + (rule.startsWith("policy:") ? "policy" : rule), rule);
    }
}
