package dsg.ntp;

import dsg.line.SightingRow;
import java.util.List;

/**
 * All that the page of time shows.
 *
 * @param alarms clocks that were found too far off, and that came back
 */
public record TimePage(TimeRow setting, List<OffsetRow> clocks, List<SightingRow> alarms) {}
