package dsg.audit.view;

import dsg.audit.Archives;
import dsg.platform.ledger.ArchivedMonth;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** audit/archives.xhtml: months of the log that lie in files. */
@Named
@RequestScoped
public class ArchivesView {

    @Inject
    Archives archives;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<ArchivedMonth> rows;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public List<ArchivedMonth> getRows() {
        if (rows == null) {
            rows = archives.list();
        }
        return rows;
    }

    public String bringBack(ArchivedMonth month) {
        archives.bringBack(month.month());
        return "/audit/archives.xhtml?faces-redirect=true&done=true";
    }

    public boolean isJustAsked() {
        return parameters.containsKey("done");
    }
}
