package dsg.calendar;

import java.util.List;

/** The hours on the screen: the two desks, and maintenance planned or not long past, in order. */
public record HoursPage(List<DeskRow> desks, List<MaintenanceRow> maintenances) {}
