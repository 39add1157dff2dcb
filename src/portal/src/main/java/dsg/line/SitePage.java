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
 * @param unplaced terminals of its organisation that are used nowhere yet
 */
public record SitePage(
        SiteRow site,
        @Nullable Network network,
        List<LineRow> lines,
        List<RouterRow> routers,
        List<PlaceRow> terminals,
        List<RegisteredTerminal> unplaced) {

    /** Today's line; null without one. */
    public @Nullable LineRow current() {
        return lines.stream().filter(LineRow::current).findFirst().orElse(null);
    }
}
