package dsg.home.view;

import dsg.home.FoundGroup;
import dsg.home.Home;
import dsg.home.NoticeForm;
import dsg.home.NoticeRow;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.calendar.Clocks;
import dsg.platform.service.NextStep;
import dsg.platform.view.TextsView;
import dsg.platform.view.TypedDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of the home page, home/search.xhtml and home/notices.xhtml. */
@Named
@RequestScoped
public class HomeView {

    @Inject
    Home home;

    @Inject
    TextsView texts;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<NextStep> next;
    private @Nullable List<NoticeRow> notices;
    private @Nullable List<NoticeRow> published;
    private @Nullable List<FoundGroup> found;
    private String words = "";
    private String title = "";
    private String text = "";
    private String until = "";
    private String[] roles = {};
    private boolean mustAcknowledge;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void loadPublished() {
        getPublished();
    }

    public List<NextStep> getNext() {
        if (next == null) {
            next = home.next();
        }
        return next;
    }

    /** A step in words. */
    public String words(NextStep step) {
        return texts.format(step.key(), step.arguments().toArray());
    }

    public List<NoticeRow> getNotices() {
        if (notices == null) {
            notices = home.notices();
        }
        return notices;
    }

    public List<NoticeRow> getPublished() {
        if (published == null) {
            published = home.published();
        }
        return published;
    }

    public void search() {
        found = home.search(words);
    }

    /** Null before anything was looked for. */
    public @Nullable List<FoundGroup> getFound() {
        return found;
    }

    public String acknowledge() {
        try {
            home.acknowledge(UUID.fromString(parameters.getOrDefault("notice", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("home.notice.unknown");
        }
        return "/index.xhtml?faces-redirect=true";
    }

    /** The whole last day is meant. */
    public String publish() {
        Set<Role> chosen = Stream.of(roles).map(Role::valueOf).collect(Collectors.toSet());
        home.publish(new NoticeForm(
                title,
                text,
                chosen,
                mustAcknowledge,
                TypedDay.read(until).plusDays(1).atStartOfDay(Clocks.JAPAN).toInstant()));
        return "/home/notices.xhtml?faces-redirect=true";
    }

    public Role[] getEveryRole() {
        return Role.values();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles.clone();
    }

    public boolean isMustAcknowledge() {
        return mustAcknowledge;
    }

    public void setMustAcknowledge(boolean mustAcknowledge) {
        this.mustAcknowledge = mustAcknowledge;
    }
}
