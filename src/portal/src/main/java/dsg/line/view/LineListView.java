package dsg.line.view;

import dsg.line.Lines;
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
}
