package dsg.forms.view;

import dsg.forms.outside.Entered;
import dsg.forms.outside.OutsideForms;
import dsg.forms.outside.OutsideOriginal;
import dsg.platform.excel.CellFault;
import dsg.platform.view.TextsView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** forms/joining.xhtml: an F5 that came by mail; and its original on the page of what it has become. */
@Named
@RequestScoped
public class OutsideFormView {

    private static final int MOST_READ = 1 << 20;
    private static final String JOINING = "F5";

    @Inject
    OutsideForms forms;

    @Inject
    TextsView texts;

    private final Map<UUID, Optional<OutsideOriginal>> known = new HashMap<>();
    private List<CellFault> faults = List.of();
    private @Nullable Part part;

    /** Goes to what the form has become; stays where something in it is wrong. */
    public @Nullable String enter() {
        SentFile file = SentFile.of(part, MOST_READ);
        Entered entered = forms.enter(JOINING, file.name(), file.content());
        faults = entered.faults();
        return entered.subject() == null ? null : "/onboarding/case.xhtml?faces-redirect=true&id=" + entered.subject();
    }

    /** Null where it was typed on the screen. */
    public @Nullable OutsideOriginal original(UUID subject) {
        return known.computeIfAbsent(subject, forms::original).orElse(null);
    }

    /** By cell, after a form that was wrong. */
    public List<CellFault> getFaults() {
        return faults;
    }

    public String words(CellFault fault) {
        return texts.format(fault.code(), fault.arguments().toArray());
    }

    public @Nullable Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part part) {
        this.part = part;
    }
}
