package dsg.line;

import java.util.List;

/**
 * What goes on at a site.
 *
 * @param changes of its line that were applied for, newest first
 * @param sightings what its routers have told, newest first
 */
public record SiteTraffic(List<ChangeRow> changes, List<SightingRow> sightings) {}
