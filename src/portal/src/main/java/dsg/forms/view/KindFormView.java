package dsg.forms.view;

import dsg.forms.kind.KindFormPage;
import dsg.forms.kind.KindForms;
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

/** forms/kind.xhtml: a form of another kind than F1, and what became of its rows. */
@Named
@RequestScoped
public class KindFormView {

    @Inject
    KindForms forms;

    @Inject
    TextsView texts;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable KindFormPage page;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public KindFormPage getPage() {
        if (page == null) {
            page = forms.page(id());
        }
        return page;
    }

    public String words(CellFault fault) {
        return texts.format(fault.code(), fault.arguments().toArray());
    }

    private UUID id() {
        try {
            return UUID.fromString(parameters.getOrDefault("id", ""));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("forms.unknown");
        }
    }
}
