package dsg.helpdesk.view;

import dsg.helpdesk.DeskWork;
import dsg.helpdesk.Priority;
import dsg.helpdesk.Queue;
import dsg.helpdesk.TicketDesk;
import dsg.helpdesk.TicketId;
import dsg.helpdesk.TicketPage;
import dsg.helpdesk.Tickets;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** helpdesk/ticket.xhtml: one ticket, for who asked and for who answers. */
@Named
@RequestScoped
public class TicketView {

    @Inject
    Tickets tickets;

    @Inject
    TicketDesk desk;

    @Inject
    DeskWork work;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable TicketPage page;
    private String text = "";
    private String answer = "";
    private String note = "";
    private String macro = "";
    private String other = "";
    private int satisfaction = 5;
    private String words = "";
    private @Nullable Queue queue;
    private @Nullable Priority priority;

    static String address(TicketId id, String just) {
        return "/helpdesk/ticket.xhtml?faces-redirect=true&just=" + just + "&id=" + id;
    }

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public String add() {
        tickets.add(id(), text);
        return here("added");
    }

    public String close() {
        tickets.close(id(), satisfaction, words);
        return here("closed");
    }

    public String take() {
        desk.take(id());
        return here("taken");
    }

    public String sendAnswer() {
        desk.answer(id(), answer);
        return here("answered");
    }

    public String putNote() {
        desk.note(id(), note);
        return here("noted");
    }

    public String route() {
        desk.route(id(), getQueue(), getPriority());
        return here("routed");
    }

    public String end() {
        desk.close(id());
        return here("closed");
    }

    /** Puts an answer to choose from into the field, to be mended before it is sent. */
    public void useMacro() {
        answer = getMacros().stream()
                .filter(each -> each.id().toString().equals(macro))
                .findFirst()
                .map(DeskWork.Macro::text)
                .orElse("");
    }

    public String merge() {
        return address(work.merge(id(), other), "merged");
    }

    public List<DeskWork.Macro> getMacros() {
        return work.macros();
    }

    public TicketPage getPage() {
        if (page == null) {
            page = tickets.page(id());
        }
        return page;
    }

    public String getJust() {
        String just = parameters.getOrDefault("just", "");
        return just.matches("asked|added|closed|taken|answered|noted|routed|called|carried|merged") ? just : "";
    }

    private TicketId id() {
        try {
            return new TicketId(UUID.fromString(parameters.getOrDefault("id", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("helpdesk.ticket.unknown");
        }
    }

    private String here(String just) {
        return address(id(), just);
    }

    public Queue[] getQueues() {
        return Queue.values();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public Queue getQueue() {
        return queue == null ? getPage().row().queue() : queue;
    }

    public void setQueue(Queue queue) {
        this.queue = queue;
    }

    public Priority getPriority() {
        return priority == null ? getPage().row().priority() : priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getMacro() {
        return macro;
    }

    public void setMacro(String macro) {
        this.macro = macro;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public int getSatisfaction() {
        return satisfaction;
    }

    public void setSatisfaction(int satisfaction) {
        this.satisfaction = satisfaction;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
