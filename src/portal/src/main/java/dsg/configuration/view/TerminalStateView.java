package dsg.configuration.view;

import dsg.configuration.Configurations;
import dsg.configuration.TerminalPage;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import dsg.platform.calendar.JapaneseDates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** configuration/terminal.xhtml: one terminal. */
@Named
@RequestScoped
public class TerminalStateView {

    private static final Set<String> DONE = Set.of("accept", "tell");

    @Inject
    Configurations configurations;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable TerminalPage page;
    private String from = "";
    private String until = "";
    private String text = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public TerminalPage getPage() {
        if (page == null) {
            page = configurations.page(id());
        }
        return page;
    }

    public String accept() {
        configurations.acceptDrives(id());
        return done("accept");
    }

    public String tell() {
        configurations.tell(id(), day(from), day(until), text);
        return done("tell");
    }

    /** What the page comes after; a forged address cannot make it say anything else. */
    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return DONE.contains(done) ? done : "";
    }

    private String done(String what) {
        return "/configuration/terminal.xhtml?faces-redirect=true&id=" + id() + "&done=" + what;
    }

    private static LocalDate day(String typed) {
        return JapaneseDates.read(typed).orElseThrow(() -> new RuleBroken("configuration.day.bad"));
    }

    private TerminalId id() {
        try {
            return new TerminalId(UUID.fromString(parameters.getOrDefault("id", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("terminal.unknown");
        }
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
