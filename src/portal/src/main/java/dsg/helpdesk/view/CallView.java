package dsg.helpdesk.view;

import dsg.helpdesk.Call;
import dsg.helpdesk.Priority;
import dsg.helpdesk.Queue;
import dsg.helpdesk.Request;
import dsg.helpdesk.TicketDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** helpdesk/call.xhtml: a telephone call is written down. */
@Named
@RequestScoped
public class CallView {

    @Inject
    TicketDesk desk;

    private String username = "";
    private String name = "";
    private String reach = "";
    private Queue queue = Queue.HELPDESK;
    private Priority priority = Priority.NORMAL;
    private String subject = "";
    private String text = "";

    public String take() {
        Request request = new Request(queue, priority, subject, text);
        return TicketView.address(desk.takeCall(new Call(username, name, reach, request)), "called");
    }

    public Queue[] getQueues() {
        return Queue.values();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getReach() {
        return reach;
    }

    public void setReach(String reach) {
        this.reach = reach;
    }

    public Queue getQueue() {
        return queue;
    }

    public void setQueue(Queue queue) {
        this.queue = queue;
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
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
