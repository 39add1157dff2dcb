package dsg.fileshare.view;

import dsg.fileshare.area.Label;
import dsg.fileshare.labelling.Labels;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** fileshare/labels.xhtml and the form of fileshare/file.xhtml: what the designation says of the area, and of one file. */
@Named
@RequestScoped
public class LabelView {

    /** The choice of the form by which a file bears again what its area does. */
    private static final String AREA = "AREA";

    @Inject
    Labels labels;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private String chosen = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getOfArea();
    }

    public String putArea() {
        labels.area(label(chosen));
        return "/fileshare/labels.xhtml?faces-redirect=true&put=true";
    }

    public String putFile(String file) {
        labels.file(FileView.id(file), AREA.equals(chosen) ? null : label(chosen));
        return "/fileshare/file.xhtml?faces-redirect=true&id=" + FileView.id(file);
    }

    private static Label label(String text) {
        return Arrays.stream(Label.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("fileshare.label.unknown"));
    }

    /** For the key of its words. */
    public String getOfArea() {
        return labels.ofArea().map(Label::name).orElse("unset");
    }

    public boolean isPut() {
        return "true".equals(parameters.get("put"));
    }

    public Label[] getChoices() {
        return Label.values();
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = Objects.requireNonNullElse(chosen, "");
    }
}
