package dsg.platform.task;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Starts the worker with the portal. */
@Singleton
@Startup
public class TaskStart {

    @Inject
    TaskWorker worker;

    @PostConstruct
    void start() {
        worker.start();
    }
}
