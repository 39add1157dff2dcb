package dsg.faq.view;

import dsg.faq.ArticleRow;
import dsg.faq.Faq;
import dsg.faq.FaqEditing;
import dsg.platform.calendar.Clocks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** faq/usage.xhtml: what was asked in a month, and which articles help. */
@Named
@RequestScoped
public class FaqUsageView {

    @Inject
    Faq faq;

    @Inject
    FaqEditing editing;

    @Inject
    Clock clock;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private Faq.@Nullable Usage usage;

    private @Nullable List<ArticleRow> articles;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getUsage();
    }

    /** The month that the address names, else the running one. */
    public YearMonth getMonth() {
        try {
            return YearMonth.parse(parameters.getOrDefault("month", ""));
        } catch (DateTimeException none) {
            return YearMonth.now(clock.withZone(Clocks.JAPAN));
        }
    }

    public YearMonth getBefore() {
        return getMonth().minusMonths(1);
    }

    public YearMonth getAfter() {
        return getMonth().plusMonths(1);
    }

    public Faq.Usage getUsage() {
        if (usage == null) {
            usage = faq.usage(getMonth());
        }
        return usage;
    }

    /** Those that are shown most at the top. */
    public List<ArticleRow> getArticles() {
        if (articles == null) {
            articles = editing.articles().stream()
                    .sorted(Comparator.comparingLong(ArticleRow::shown).reversed())
                    .toList();
        }
        return articles;
    }
}
