package dsg.noc;

import java.util.List;

/** One alarm with what depends on its root at the moment. */
public record AlarmPage(AlarmRow row, List<TargetRow> dependents) {}
