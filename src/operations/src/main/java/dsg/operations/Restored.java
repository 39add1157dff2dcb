package dsg.operations;

import java.time.Duration;

/**
 * What lies in a directory after a restore.
 *
 * @param recovery from nothing to a database that answers
 * @param loss how old its newest transaction was when the restore began
 * @param rows in all its tables
 * @param files that its database knows and that lie in the restored store
 * @param bytes of those files
 * @param compared files whose content was compared with the one in service
 * @param faults what is missing or differs; empty when nothing is
 */
public record Restored(
        Duration recovery, Duration loss, long rows, long files, long bytes, int compared, String faults) {}
