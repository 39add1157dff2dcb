package dsg.helpdesk.view;

import dsg.helpdesk.DeskWork;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** helpdesk/macros.xhtml: answers that are given again and again. */
@Named
@RequestScoped
public class MacrosView {

    private static final String PAGE = "/helpdesk/macros.xhtml?faces-redirect=true";

    @Inject
    DeskWork work;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<DeskWork.Macro> rows;
    private String name = "";
    private String text = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public String keep() {
        work.keepMacro(name, text);
        return PAGE;
    }

    public String retire() {
        try {
            work.retireMacro(UUID.fromString(parameters.getOrDefault("macro", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("helpdesk.macro.unknown");
        }
        return PAGE;
    }

    public List<DeskWork.Macro> getRows() {
        if (rows == null) {
            rows = work.macros();
        }
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
