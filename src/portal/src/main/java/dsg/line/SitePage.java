package dsg.line;

import dsg.company.SiteRow;
import dsg.edge.state.Network;
import dsg.terminal.RegisteredTerminal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site with what it is connected by.
 *
 * @param network null until its addresses are set
 * @param tunnel what its router has told of it last; null while there never was one
 * @param unplaced terminals of its organisation that are used nowhere yet
 */
public record SitePage(
        SiteRow site,
        @Nullable Network network,
        List<LineRow> lines,
        List<RouterRow> routers,
        @Nullable TunnelRow tunnel,
        List<PlaceRow> terminals,
        List<RegisteredTerminal> unplaced) {

    /** Whether its encrypted line is up now. */
    public boolean isUp() {
        return tunnel != null && tunnel.up();
    }

    /** The router that is in use; null without one. */
    public @Nullable RouterRow router() {
        return routers.stream()
                .filter(each -> each.endedAt() == null)
                .findFirst()
                .orElse(null);
    }

    /** How many of its terminals may send. */
    public long admitted() {
        return terminals.stream()
                .filter(each -> !each.revoked() && !each.isolated())
                .count();
    }

    /** How the site stands, as a word of its own on the map: what keeps it from its line, or that nothing does. */
    public String standing() {
        if (network == null || current() == null) {
            return "none";
        }
        return isUp() ? "up" : router() == null ? "unrouted" : "down";
    }

    /** Today's line; null without one. */
    public @Nullable LineRow current() {
        return lines.stream().filter(LineRow::current).findFirst().orElse(null);
    }
}
