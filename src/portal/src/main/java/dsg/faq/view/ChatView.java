package dsg.faq.view;

import dsg.faq.ChatReply;
import dsg.faq.Chatbot;
import dsg.helpdesk.Queue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** faq/chat.xhtml: a conversation with the chatbot, which the address names, so that it goes on after a reload. */
@Named
@RequestScoped
public class ChatView {

    @Inject
    Chatbot chatbot;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<ChatReply> talk;
    private Chatbot.@Nullable Opening opening;
    private @Nullable UUID begun;
    private String question = "";
    private Queue queue = Queue.HELPDESK;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getTalk();
    }

    public String ask() {
        chatbot.ask(conversation(), question);
        return "/faq/chat.xhtml?faces-redirect=true&talk=" + conversation();
    }

    public String handOver() {
        return "/helpdesk/ticket.xhtml?faces-redirect=true&just=asked&id=" + chatbot.handOver(conversation(), queue);
    }

    public List<ChatReply> getTalk() {
        if (talk == null) {
            talk = chatbot.talk(conversation());
        }
        return talk;
    }

    public Chatbot.Opening getOpening() {
        if (opening == null) {
            opening = chatbot.opening(Queue.HELPDESK);
        }
        return opening;
    }

    private UUID conversation() {
        if (begun == null) {
            begun = named();
        }
        return begun;
    }

    private UUID named() {
        try {
            return UUID.fromString(parameters.getOrDefault("talk", ""));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    public Queue[] getQueues() {
        return Queue.values();
    }

    /** A page that was refused sends its code along: the first question is about that. */
    public String getQuestion() {
        String code = parameters.getOrDefault("code", "");
        return question.isEmpty() && code.matches("[A-Za-z0-9._-]{1,80}") ? code : question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public Queue getQueue() {
        return queue;
    }

    public void setQueue(Queue queue) {
        this.queue = queue;
    }
}
