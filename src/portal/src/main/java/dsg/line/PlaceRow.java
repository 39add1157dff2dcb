package dsg.line;

import dsg.edge.state.Address;
import dsg.platform.access.TerminalId;
import java.util.UUID;

/** A terminal at its site. */
public record PlaceRow(
        TerminalId terminal, String name, UUID site, String mac, Address address, boolean isolated, boolean revoked) {

    /** The key of its state's words. */
    public String state() {
        if (revoked) {
            return "line.terminal.revoked";
        }
        return isolated ? "line.terminal.isolated" : "line.terminal.admitted";
    }
}
