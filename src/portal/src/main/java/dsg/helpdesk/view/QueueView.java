package dsg.helpdesk.view;

import dsg.helpdesk.Queue;
import dsg.helpdesk.TicketDesk;
import dsg.helpdesk.TicketRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** helpdesk/queue.xhtml: what waits at a desk. */
@Named
@RequestScoped
public class QueueView {

    @Inject
    TicketDesk desk;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<TicketRow> rows;
    private @Nullable Map<Queue, Long> counts;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    /** The desk that is looked at: the help desk unless the address names another. */
    public Queue getQueue() {
        String named = parameters.getOrDefault("queue", "");
        return Arrays.stream(Queue.values())
                .filter(queue -> queue.name().equals(named))
                .findFirst()
                .orElse(Queue.HELPDESK);
    }

    public List<TicketRow> getRows() {
        if (rows == null) {
            rows = desk.waiting(getQueue());
        }
        return rows;
    }

    public Queue[] getQueues() {
        return Queue.values();
    }

    public long count(Queue queue) {
        if (counts == null) {
            counts = desk.counts();
        }
        return counts.getOrDefault(queue, 0L);
    }
}
