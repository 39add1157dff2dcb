package dsg.soc.view;

import dsg.soc.advisory.Advisories;
import dsg.soc.advisory.AdvisoryLevel;
import dsg.soc.advisory.AdvisoryPage;
import dsg.soc.advisory.AdvisoryRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** soc/advisories.xhtml and soc/advisory.xhtml: what the SOC tells all companies. */
@Named
@RequestScoped
public class AdvisoryView {

    @Inject
    Advisories advisories;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<AdvisoryRow> rows;
    private @Nullable AdvisoryPage page;
    private String title = "";
    private AdvisoryLevel level = AdvisoryLevel.NOTICE;
    private String text = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    /** Likewise, of one. */
    public void loadPage() {
        getPage();
    }

    public List<AdvisoryRow> getRows() {
        if (rows == null) {
            rows = advisories.all();
        }
        return rows;
    }

    public AdvisoryPage getPage() {
        if (page == null) {
            page = advisories.page(id());
        }
        return page;
    }

    public String write() {
        return address(advisories.write(title, level, text), "written");
    }

    public String publish() {
        advisories.publish(id());
        return address(id(), "published");
    }

    public String end() {
        advisories.end(id());
        return address(id(), "ended");
    }

    public String confirm() {
        advisories.confirm(id());
        return address(id(), "confirmed");
    }

    private static String address(UUID id, String just) {
        return "/soc/advisory.xhtml?faces-redirect=true&just=" + just + "&id=" + id;
    }

    private UUID id() {
        return Addresses.id(parameters, "id", "soc.advisory.unknown");
    }

    public String getJust() {
        String just = parameters.getOrDefault("just", "");
        return just.matches("written|published|ended|confirmed") ? just : "";
    }

    public AdvisoryLevel[] getLevels() {
        return AdvisoryLevel.values();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public AdvisoryLevel getLevel() {
        return level;
    }

    public void setLevel(AdvisoryLevel level) {
        this.level = level;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
