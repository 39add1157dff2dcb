package dsg.patch;

import dsg.configuration.PolicyChanged;
import dsg.platform.task.TaskHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** After each change: the repository is made to hold what it should, and then the agents are told. */
@ApplicationScoped
class Publishing implements TaskHandler {

    static final String KIND = "patch.publish";

    @Inject
    PatchTable table;

    @Inject
    Repository repository;

    @Inject
    Event<PolicyChanged> changed;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Occasion task) {
        repository.publish(table::rings, table::content);
        changed.fire(new PolicyChanged(null));
    }
}
