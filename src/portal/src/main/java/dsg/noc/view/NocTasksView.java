package dsg.noc.view;

import dsg.noc.NocDesk;
import dsg.platform.task.TaskKindRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** noc/tasks.xhtml: what the portals have to do later. */
@Named
@RequestScoped
public class NocTasksView {

    @Inject
    NocDesk desk;

    private List<TaskKindRow> kinds = List.of();

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        kinds = desk.tasks();
    }

    public List<TaskKindRow> getKinds() {
        return kinds;
    }
}
