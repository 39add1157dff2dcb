package dsg.forms.view;

import dsg.forms.FormBook;
import dsg.forms.FormCarrying;
import dsg.forms.FormId;
import dsg.forms.FormPage;
import dsg.forms.Forms;
import dsg.forms.ParameterSheets;
import dsg.platform.access.Refused;
import dsg.platform.excel.CellFault;
import dsg.platform.view.TextsView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** forms/form.xhtml: one form, what is wrong with it, and what comes next. */
@Named
@RequestScoped
public class FormView {

    @Inject
    FormBook book;

    @Inject
    Forms forms;

    @Inject
    FormCarrying carrying;

    @Inject
    ParameterSheets sheets;

    @Inject
    TextsView texts;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable FormPage page;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public String handIn() {
        forms.handIn(id(parameters));
        return here("handedIn");
    }

    public String withdraw() {
        forms.withdraw(id(parameters));
        return here("withdrawn");
    }

    public String register() {
        carrying.register(id(parameters));
        return here("registered");
    }

    public String issue() {
        sheets.issue(id(parameters));
        return here("issued");
    }

    public FormPage getPage() {
        if (page == null) {
            page = book.page(id(parameters));
        }
        return page;
    }

    public String words(CellFault fault) {
        return texts.format(fault.code(), fault.arguments().toArray());
    }

    public String getJust() {
        String just = parameters.getOrDefault("just", "");
        return just.matches("stored|handedIn|registered|issued|withdrawn") ? just : "";
    }

    static FormId id(Map<String, String> parameters) {
        try {
            return new FormId(UUID.fromString(parameters.getOrDefault("id", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("forms.unknown");
        }
    }

    private String here(String just) {
        return "/forms/form.xhtml?faces-redirect=true&just=" + just + "&id=" + id(parameters);
    }
}
