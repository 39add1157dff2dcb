package dsg.calendar;

/** Where a maintenance stands. */
public enum MaintenanceState {
    PLANNED,
    RUNNING,
    OVER,
    CALLED_OFF
}
