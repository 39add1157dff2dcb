package dsg.company.view;

import dsg.company.CompanyRow;
import dsg.company.Joinings;
import dsg.platform.access.OrganisationId;
import dsg.platform.view.KeysetModel;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;

/** company/list.xhtml: the companies, and which of them have joined (R80). */
@Named
@ViewScoped
public class CompanyListView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_WORDS = 100;

    @Inject
    Joinings joinings;

    @Inject
    @RequestParameterMap
    transient Map<String, String> parameters;

    private final KeysetModel<CompanyRow> model =
            KeysetModel.ascending("name", row -> row.id().value(), page -> joinings.page(page, words()));

    private String words = "";
    private boolean justRecorded;

    /** Before anything is drawn, so that a refusal becomes a page of its own; a forged address claims no notice. */
    public void load() {
        String typed = parameters.getOrDefault("words", "").strip();
        words = typed.length() > LONGEST_WORDS ? typed.substring(0, LONGEST_WORDS) : typed;
        model.open();
        String recorded = parameters.getOrDefault("recorded", "");
        justRecorded = recorded.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                && joinings.company(new OrganisationId(UUID.fromString(recorded)))
                        .isJoined();
    }

    private String words() {
        return words;
    }

    public KeysetModel<CompanyRow> getModel() {
        return model;
    }

    public String getWords() {
        return words;
    }

    /** Whether the page comes after a notice was recorded. */
    public boolean isJustRecorded() {
        return justRecorded;
    }
}
