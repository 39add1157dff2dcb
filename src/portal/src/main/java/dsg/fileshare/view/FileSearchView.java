package dsg.fileshare.view;

import dsg.fileshare.area.Label;
import dsg.fileshare.finding.FileSearch;
import dsg.fileshare.finding.FileSearchQuery;
import dsg.fileshare.finding.FoundFile;
import dsg.fileshare.finding.Registrar;
import dsg.platform.calendar.Clocks;
import dsg.platform.view.KeysetModel;
import dsg.platform.view.TypedDay;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** fileshare/search.xhtml. What is typed goes by post: names of files stand in no address and no log. */
@Named
@ViewScoped
public class FileSearchView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    FileSearch search;

    private FileSearchQuery query = FileSearchQuery.everything();
    private KeysetModel<FoundFile> model = model();
    private @Nullable List<Choice> registrars;
    private String text = "";
    private String extension = "";
    private String registrar = "";
    private String from = "";
    private String until = "";
    private String label = "";

    /** Somebody to choose, as the page remembers it. */
    public record Choice(String id, String name) implements Serializable {}

    private KeysetModel<FoundFile> model() {
        return KeysetModel.descending("registered", row -> row.file().id().value(), page -> search.find(query, page));
    }

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        model.open();
    }

    public void find() {
        query = new FileSearchQuery(
                text,
                extension,
                registrar.isEmpty() ? null : UUID.fromString(registrar),
                start(from, 0),
                // the whole last day is meant
                start(until, 1),
                label.isEmpty() ? null : Label.valueOf(label));
        model = model();
    }

    public void clear() {
        text = extension = registrar = from = until = label = "";
        query = FileSearchQuery.everything();
        model = model();
    }

    private static @Nullable Instant start(String typed, int later) {
        return typed.isBlank()
                ? null
                : TypedDay.read(typed)
                        .plusDays(later)
                        .atStartOfDay(Clocks.JAPAN)
                        .toInstant();
    }

    public KeysetModel<FoundFile> getModel() {
        return model;
    }

    public List<Choice> getRegistrars() {
        if (registrars == null) {
            registrars =
                    search.registrars().stream().map(FileSearchView::choice).toList();
        }
        return registrars;
    }

    private static Choice choice(Registrar each) {
        return new Choice(each.account().toString(), each.name());
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    public String getExtension() {
        return extension;
    }

    public void setExtension(@Nullable String extension) {
        this.extension = Objects.requireNonNullElse(extension, "");
    }

    public String getRegistrar() {
        return registrar;
    }

    public void setRegistrar(@Nullable String registrar) {
        this.registrar = Objects.requireNonNullElse(registrar, "");
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = Objects.requireNonNullElse(from, "");
    }

    public Label[] getLabels() {
        return Label.values();
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = Objects.requireNonNullElse(label, "");
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = Objects.requireNonNullElse(until, "");
    }
}
