package dsg.loganalysis.view;

import dsg.loganalysis.LogPage;
import dsg.loganalysis.LogQuery;
import dsg.loganalysis.LogRow;
import dsg.loganalysis.LogSearch;
import dsg.loganalysis.LogSummary;
import dsg.loganalysis.SavedSearch;
import dsg.loganalysis.SourceRow;
import dsg.platform.view.TextsView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** loganalysis/search.xhtml and loganalysis/sources.xhtml. */
@Named
@RequestScoped
public class LogSearchView {

    private static final Map<String, String> PARAMETERS =
            Map.of("activity_name", "activity", "actor_user_name", "user");

    @Inject
    LogSearch search;

    @Inject
    TextsView texts;

    @Inject
    Clock clock;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable LogQuery query;
    private @Nullable LogPage page;
    private @Nullable LogSummary summary;
    private @Nullable List<SourceRow> sources;
    private String name = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    /** Likewise, of the sources. */
    public void loadSources() {
        getSources();
    }

    public LogPage getPage() {
        if (page == null) {
            page = search.page(query());
        }
        return page;
    }

    public LogSummary getSummary() {
        if (summary == null) {
            summary = search.summary(query());
        }
        return summary;
    }

    public List<SourceRow> getSources() {
        if (sources == null) {
            sources = search.sources();
        }
        return sources;
    }

    public List<SavedSearch> getSaved() {
        return search.saved();
    }

    /** Keeps the filters under the name that was typed. */
    public String save() {
        String filters = getTyped().filters();
        search.save(name, filters);
        return "/loganalysis/search.xhtml?faces-redirect=true&" + filters;
    }

    /** The greatest of the bars; at least one, so that none is drawn against nothing. */
    public long getHighest() {
        return Math.max(
                1,
                getSummary().bars().stream()
                        .mapToLong(LogSummary.Bar::count)
                        .max()
                        .orElse(1));
    }

    /** The address of the page behind this one. */
    public String getOlder() {
        LogRow last = getPage().rows().getLast();
        return getTyped().filters() + "&after=" + SearchAddress.cursor(last.received(), last.number());
    }

    /** What was done, in the reader's words; what no text exists for, by its name. */
    public String nameOf(String activity) {
        String key = "audit.action." + activity;
        return texts.containsKey(key) ? texts.get(key) : activity;
    }

    /** The address that asks for this value of a column alone. */
    public String linkTo(String column, String value) {
        return getTyped().with(PARAMETERS.getOrDefault(column, column), value);
    }

    public SearchAddress getTyped() {
        return SearchAddress.of(parameters);
    }

    private LogQuery query() {
        if (query == null) {
            query = getTyped().query(clock.instant());
        }
        return query;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
