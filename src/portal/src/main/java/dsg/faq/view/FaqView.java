package dsg.faq.view;

import dsg.faq.ArticleId;
import dsg.faq.ArticleRow;
import dsg.faq.Faq;
import dsg.faq.UnansweredRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** faq/search.xhtml and faq/unanswered.xhtml. */
@Named
@RequestScoped
public class FaqView {

    @Inject
    Faq faq;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<ArticleRow> rows;
    private @Nullable List<UnansweredRow> unanswered;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    /** As {@link #load}, for what is still to be written. */
    public void loadUnanswered() {
        getUnanswered();
    }

    public String helped(ArticleId id, boolean helped) {
        faq.rate(id, helped);
        return "/faq/search.xhtml?faces-redirect=true&just=rated&words="
                + java.net.URLEncoder.encode(getWords(), java.nio.charset.StandardCharsets.UTF_8);
    }

    public String settle(UUID id) {
        faq.settle(id);
        return "/faq/unanswered.xhtml?faces-redirect=true";
    }

    public List<ArticleRow> getRows() {
        if (rows == null) {
            rows = faq.search(getWords());
        }
        return rows;
    }

    public List<UnansweredRow> getUnanswered() {
        if (unanswered == null) {
            unanswered = faq.unanswered();
        }
        return unanswered;
    }

    public String getWords() {
        return parameters.getOrDefault("words", "");
    }

    public boolean isRated() {
        return "rated".equals(parameters.get("just"));
    }
}
