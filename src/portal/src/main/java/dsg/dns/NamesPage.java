package dsg.dns;

import dsg.line.SightingRow;
import java.util.List;

/**
 * All that the page of names shows.
 *
 * @param blocked what is answered nowhere now
 * @param changes of the block list, newest first
 * @param refused who asked for a blocked name
 */
public record NamesPage(
        String zone, List<NameRow> names, List<String> blocked, List<BlockRow> changes, List<SightingRow> refused) {}
