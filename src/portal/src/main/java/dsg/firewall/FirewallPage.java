package dsg.firewall;

import dsg.line.SightingRow;
import dsg.line.SitePage;
import java.util.List;

/** All that the firewall's page shows. */
public record FirewallPage(
        List<PolicyRow> policies,
        List<ServiceRow> services,
        List<SitePage> sites,
        List<EdgeRow> edges,
        List<SightingRow> sightings) {}
