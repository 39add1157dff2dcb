package dsg.company.view;

import dsg.company.CompanyRow;
import dsg.company.Joinings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** company/list.xhtml: the companies, and which of them have joined (R80). */
@Named
@RequestScoped
public class CompanyListView {

    @Inject
    Joinings joinings;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<CompanyRow> rows;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public List<CompanyRow> getRows() {
        if (rows == null) {
            rows = joinings.companies();
        }
        return rows;
    }

    /** Whether the page comes after a notice was recorded; a forged address cannot claim one. */
    public boolean isJustRecorded() {
        return getRows().stream()
                .anyMatch(row -> row.isJoined() && row.id().toString().equals(parameters.get("recorded")));
    }
}
