package dsg.noc;

import dsg.calendar.MaintenanceRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The status page of everybody (R50). */
public record StatusPage(@Nullable Instant lookedAt, List<ServiceState> services, List<MaintenanceRow> maintenances) {}
