package dsg.fileshare.view;

import dsg.fileshare.area.StandardFolder.Level;
import dsg.fileshare.template.FolderTemplate;
import dsg.fileshare.template.FolderTemplate.Draft;
import dsg.fileshare.template.FolderTemplate.Row;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** fileshare/template.xhtml: the standard folders of areas to come; with an id, the one that is being changed. */
@Named
@RequestScoped
public class TemplateView {

    private static final String DONE = "/fileshare/template.xhtml?faces-redirect=true";

    @Inject
    FolderTemplate template;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<Row> rows;
    private String name = "";
    private boolean each;
    private String office = Level.VIEW.name();
    private String prime = Level.VIEW.name();
    private String subcontractor = Level.VIEW.name();

    /** Before anything is drawn; the form begins with the folder that is to be changed. */
    public void load() {
        getRows().stream()
                .filter(row -> row.id().toString().equals(getId()))
                .map(Row::folder)
                .findFirst()
                .ifPresent(folder -> {
                    name = folder.name();
                    each = folder.eachSubcontractor();
                    office = folder.office().name();
                    prime = folder.prime().name();
                    subcontractor = folder.subcontractor().name();
                });
    }

    public String save() {
        Draft draft = new Draft(name, each, level(office), level(prime), level(subcontractor));
        if (getId().isEmpty()) {
            template.add(draft);
        } else {
            template.change(uuid(getId()), draft);
        }
        return DONE;
    }

    public String remove() {
        template.remove(uuid(getId()));
        return DONE;
    }

    private static Level level(String text) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("fileshare.access.level"));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("fileshare.template.unknown");
        }
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = template.list();
        }
        return rows;
    }

    /** Of the folder that is being changed; empty for a new one. */
    public String getId() {
        return parameters.getOrDefault("id", "");
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    /** "each" or "one", for the choice. */
    public String getKind() {
        return each ? "each" : "one";
    }

    public void setKind(@Nullable String kind) {
        this.each = "each".equals(kind);
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(@Nullable String office) {
        this.office = Objects.requireNonNullElse(office, "");
    }

    public String getPrime() {
        return prime;
    }

    public void setPrime(@Nullable String prime) {
        this.prime = Objects.requireNonNullElse(prime, "");
    }

    public String getSubcontractor() {
        return subcontractor;
    }

    public void setSubcontractor(@Nullable String subcontractor) {
        this.subcontractor = Objects.requireNonNullElse(subcontractor, "");
    }
}
