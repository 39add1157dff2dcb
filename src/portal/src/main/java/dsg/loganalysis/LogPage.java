package dsg.loganalysis;

import java.util.List;

/** One page of events. */
public record LogPage(List<LogRow> rows, boolean hasOlder) {}
