package dsg.line.view;

import dsg.line.Lines;
import dsg.line.SightingRow;
import dsg.line.SitePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** line/list.xhtml: every site with its line. */
@Named
@RequestScoped
public class LineListView {

    @Inject
    Lines lines;

    private @Nullable List<SitePage> sites;
    private @Nullable List<SightingRow> refused;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getSites();
    }

    public List<SitePage> getSites() {
        if (sites == null) {
            sites = lines.list();
        }
        return sites;
    }

    /** Those on the map: a site without addresses is nowhere. */
    public List<SitePage> getConnected() {
        return getSites().stream().filter(each -> each.network() != null).toList();
    }

    /** Who was refused last, and why. */
    public List<SightingRow> getRefused() {
        if (refused == null) {
            refused = lines.refused();
        }
        return refused;
    }
}
