package dsg.faq.view;

import dsg.faq.ChatReply;
import dsg.faq.Chatbot;
import dsg.helpdesk.Queue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** faq/chat.xhtml: a conversation with the chatbot, which the address names, so that it goes on after a reload. */
@Named
@RequestScoped
public class ChatView {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    /** A page of the portal, without what its address asks for. */
    private static final Pattern PAGE = Pattern.compile("/[a-z0-9/-]{1,60}\\.xhtml");

    @Inject
    Chatbot chatbot;

    @Inject
    HttpServletRequest request;

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

    /** A page that was refused sends its code and its own path along: the first question is about that. */
    public String getQuestion() {
        String code = parameters.getOrDefault("code", "");
        String page = parameters.getOrDefault("page", "");
        if (!question.isEmpty() || !CODE.matcher(code).matches()) {
            return question;
        }
        return PAGE.matcher(page).matches() ? code + " (" + page + ")" : code;
    }

    /** Where the page that is refused now sends its reader: with its code, and its path where there is one. */
    public String getAddressOfRefusal() {
        String code = String.valueOf(request.getAttribute("dsg.code"));
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return "/faq/chat.xhtml?code=" + encoded(code) + (PAGE.matcher(path).matches() ? "&page=" + encoded(path) : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
