package dsg.media.view;

import dsg.media.MediaRegister;
import dsg.media.MediumForm;
import dsg.media.MediumKind;
import dsg.media.MediumRow;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.JapaneseDates;
import dsg.terminal.RegisteredTerminal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** media/list.xhtml: the register, the application (F3) and the end of a medium's use. */
@Named
@RequestScoped
public class MediaView {

    private static final Set<String> DONE = Set.of("apply", "remove");

    @Inject
    MediaRegister register;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<MediumRow> rows;
    private MediumKind kind = MediumKind.USB_MEMORY;
    private String terminal = "";
    private String until = "";
    private String removed = "";

    /** Texts of the form by the name of their field. */
    private final Map<String, String> typed = new HashMap<>();

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public List<MediumRow> getRows() {
        if (rows == null) {
            rows = register.list();
        }
        return rows;
    }

    /** One of them, for the page of its decision. */
    public MediumRow of(UUID medium) {
        return register.row(medium);
    }

    /** Those whose use can be ended. */
    public List<MediumRow> getInUse() {
        return getRows().stream().filter(MediumRow::inUse).toList();
    }

    public MediumKind[] getKinds() {
        return MediumKind.values();
    }

    public List<RegisteredTerminal> getTerminals() {
        return register.terminals();
    }

    public String apply() {
        register.apply(new MediumForm(
                kind,
                text("number"),
                text("maker"),
                text("model"),
                text("vendor"),
                text("product"),
                text("serial"),
                List.of(uuid(terminal)),
                text("purpose"),
                text("holder"),
                text("keptAt"),
                endOf(until),
                text("disposal")));
        return "/media/list.xhtml?faces-redirect=true&done=apply";
    }

    public String remove() {
        register.remove(uuid(removed), text("because"));
        return "/media/list.xhtml?faces-redirect=true&done=remove";
    }

    /** What the page comes after; a forged address cannot make it say anything else. */
    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return DONE.contains(done) ? done : "";
    }

    private String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The whole last day is meant. */
    private static Instant endOf(String day) {
        return JapaneseDates.read(day)
                .orElseThrow(() -> new RuleBroken("media.day.bad"))
                .plusDays(1)
                .atStartOfDay(Clocks.JAPAN)
                .toInstant();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("media.unknown");
        }
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public MediumKind getKind() {
        return kind;
    }

    public void setKind(MediumKind kind) {
        this.kind = kind;
    }

    public String getTerminal() {
        return terminal;
    }

    public void setTerminal(String terminal) {
        this.terminal = terminal;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getRemoved() {
        return removed;
    }

    public void setRemoved(String removed) {
        this.removed = removed;
    }
}
