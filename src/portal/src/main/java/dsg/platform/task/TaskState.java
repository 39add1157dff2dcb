package dsg.platform.task;

/** How far a task is. */
public enum TaskState {
    /** For its time, or for another try. */
    WAITING,
    DONE
}
