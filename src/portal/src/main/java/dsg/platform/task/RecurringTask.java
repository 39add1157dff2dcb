package dsg.platform.task;

import java.time.Duration;

/**
 * A duty that comes back for ever; one bean for each, found by CDI. Among all servers one does it when it is due, in no transaction;
 * what is due stands in the database, so that one that is left out is made up for by the next.
 */
public interface RecurringTask {

    /** What it is called, {@code service.what-happens}. */
    String kind();

    /** From the end of one time to the next. */
    Duration every();

    /** Does what is due; what it throws is told to the provider. */
    void run();

    /** Whether it looks after what this server alone holds in memory: then every server does it. */
    default boolean isOfEveryServer() {
        return false;
    }

    /** Whether it may take long, so that it has a thread of its own on each server. */
    default boolean hasOwnThread() {
        return false;
    }
}
