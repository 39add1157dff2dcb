package dsg.forms.view;

import dsg.forms.FormCompany;
import dsg.forms.Forms;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.excel.FormField;
import dsg.platform.excel.FormLayout;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** forms/write.xhtml: F1 on the screen; what is typed becomes the workbook, which is stored like any other. */
@Named
@RequestScoped
public class FormWriteView {

    /** Whoever has more fills in the workbook. */
    private static final int ROWS = 5;

    @Inject
    Forms forms;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable Map<String, String> known;
    private @Nullable Map<String, String> head;
    private final List<Map<String, String>> rows = new ArrayList<>();

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getHead();
    }

    public String store() {
        List<Map<String, String>> filled = rows.stream()
                .filter(row -> row.values().stream().anyMatch(text -> text != null && !text.isBlank()))
                .toList();
        return "/forms/form.xhtml?faces-redirect=true&just=stored&id=" + forms.write(company(), getHead(), filled);
    }

    public Map<String, String> getHead() {
        if (head == null) {
            head = new HashMap<>(known());
        }
        return head;
    }

    public List<Map<String, String>> getRows() {
        while (rows.size() < ROWS) {
            rows.add(new HashMap<>());
        }
        return rows;
    }

    /** What the gateway knows is not asked for. */
    public List<FormField> getFields() {
        return layout().fields().stream()
                .filter(field -> !known().containsKey(field.key()))
                .toList();
    }

    public List<FormField> getColumns() {
        return layout().columns().stream()
                .filter(column -> !column.key().equals("number"))
                .toList();
    }

    /** For the breadcrumb and the heading. */
    public String getCompany() {
        return forms.companies().stream()
                .filter(each -> each.id().equals(company()))
                .map(FormCompany::name)
                .findFirst()
                .orElse("");
    }

    private Map<String, String> known() {
        if (known == null) {
            known = forms.head(company());
        }
        return known;
    }

    private FormLayout layout() {
        return forms.layout();
    }

    private OrganisationId company() {
        try {
            return new OrganisationId(UUID.fromString(parameters.getOrDefault("id", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("forms.company");
        }
    }
}
