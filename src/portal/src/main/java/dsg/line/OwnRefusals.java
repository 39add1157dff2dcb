package dsg.line;

import dsg.company.SiteDirectory;
import dsg.company.SiteRow;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.UseCase;
import dsg.terminal.TerminalDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a company's manager sees of whom the routers of the company's own sites did not let pass (T38). */
@Stateless
public class OwnRefusals {

    private static final int SHOWN = 100;

    @Inject
    LineDirectory lines;

    @Inject
    SiteDirectory sites;

    @Inject
    TerminalDirectory terminals;

    @Inject
    EdgeSightings sightings;

    @Inject
    CurrentCaller current;

    /** The newest first; a terminal of somebody else that turned up there is not named. */
    @UseCase(LineService.VIEW_OWN_REFUSALS)
    public List<RefusalRow> newest() {
        OrganisationId own = current.get().organisation();
        Map<UUID, SiteRow> places = sites.all().stream()
                .filter(each -> each.organisation().equals(own))
                .collect(Collectors.toMap(SiteRow::id, Function.identity()));
        Map<String, String> routers = lines.routers().stream()
                .filter(each -> places.containsKey(each.site()))
                .collect(Collectors.toMap(RouterRow::name, each -> name(places, each)));
        Set<String> names = terminals.all().stream()
                .filter(each -> each.organisation().equals(own))
                .map(each -> each.name())
                .collect(Collectors.toSet());
        return sightings.newestOf(Lines.REFUSALS, routers.keySet(), SHOWN).stream()
                .map(each -> new RefusalRow(
                        routers.getOrDefault(each.edge(), ""),
                        each.at(),
                        each.kind(),
                        names.contains(each.terminal()) ? each.terminal() : "",
                        each.facts()))
                .toList();
    }

    private static String name(Map<UUID, SiteRow> places, RouterRow router) {
        SiteRow site = places.get(router.site());
        return site == null ? "" : site.name();
    }
}
