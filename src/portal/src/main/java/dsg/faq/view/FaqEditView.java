package dsg.faq.view;

import dsg.faq.ArticleRow;
import dsg.faq.Audience;
import dsg.faq.DraftForm;
import dsg.faq.DraftRow;
import dsg.faq.FaqEditing;
import dsg.platform.view.TypedDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** faq/edit.xhtml, and the article's part of the decision. */
@Named
@RequestScoped
public class FaqEditView {

    @Inject
    FaqEditing editing;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<DraftRow> drafts;
    private @Nullable List<ArticleRow> articles;
    private String begin = "";
    private Audience audience = Audience.PUBLIC;

    /** The fields of the form, by name. */
    private final Map<String, String> fields = new HashMap<>();

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getDrafts();
        turn().map(editing::question).ifPresent(asked -> {
            fields.put("title", asked.question().lines().findFirst().orElse(""));
            fields.put("phrases", asked.question());
        });
    }

    /** Fills the form with an article in force. */
    public void begin() {
        getArticles().stream()
                .filter(article -> article.key().equals(begin))
                .findFirst()
                .ifPresent(article -> {
                    fields.put("key", article.key());
                    fields.put("title", article.title());
                    fields.put("body", article.body());
                    fields.put("sources", String.join(", ", article.sources()));
                    fields.put("link", article.link());
                    audience = article.audience();
                });
    }

    public String write() {
        DraftForm form = new DraftForm(
                field("key"),
                field("title"),
                field("phrases"),
                field("body"),
                field("sources"),
                field("link"),
                audience,
                TypedDay.read(field("reviewOn")));
        turn().ifPresentOrElse(turn -> editing.write(form, turn), () -> editing.write(form));
        return "/faq/edit.xhtml?faces-redirect=true";
    }

    /** The unanswered question that the address names. */
    private Optional<UUID> turn() {
        String named = parameters.getOrDefault("turn", "");
        return named.matches("[0-9a-f-]{36}") ? Optional.of(UUID.fromString(named)) : Optional.empty();
    }

    public List<DraftRow> getDrafts() {
        if (drafts == null) {
            drafts = editing.drafts();
        }
        return drafts;
    }

    public List<ArticleRow> getArticles() {
        if (articles == null) {
            articles = editing.articles();
        }
        return articles;
    }

    /** One draft, in the part of the decision. */
    public DraftRow of(UUID id) {
        return editing.draft(id);
    }

    public Audience[] getAudiences() {
        return Audience.values();
    }

    public Map<String, String> getFields() {
        return fields;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    public String getBegin() {
        return begin;
    }

    public void setBegin(String begin) {
        this.begin = begin;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }
}
