package dsg.home;

import dsg.platform.service.SearchHit;
import java.util.List;

/**
 * What one service has found.
 *
 * @param name of the place, for its words
 */
public record FoundGroup(String name, List<SearchHit> hits) {}
