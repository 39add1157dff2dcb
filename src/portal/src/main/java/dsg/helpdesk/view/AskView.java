package dsg.helpdesk.view;

import dsg.helpdesk.Priority;
import dsg.helpdesk.Queue;
import dsg.helpdesk.Request;
import dsg.helpdesk.TicketRow;
import dsg.helpdesk.Tickets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** helpdesk/ask.xhtml and helpdesk/list.xhtml: asking, and what was asked. */
@Named
@RequestScoped
public class AskView {

    @Inject
    Tickets tickets;

    private @Nullable List<TicketRow> rows;
    private Queue queue = Queue.HELPDESK;
    private String subject = "";
    private String text = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public String ask() {
        return TicketView.address(tickets.ask(new Request(queue, Priority.NORMAL, subject, text)), "asked");
    }

    /** By when the desk that is chosen would answer. */
    public Instant forecast(Queue of) {
        return tickets.forecast(of);
    }

    public List<TicketRow> getRows() {
        if (rows == null) {
            rows = tickets.own();
        }
        return rows;
    }

    public Queue[] getQueues() {
        return Queue.values();
    }

    public Queue getQueue() {
        return queue;
    }

    public void setQueue(Queue queue) {
        this.queue = queue;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
