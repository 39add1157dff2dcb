package dsg.fileshare.view;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Label;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.leaving.RemovalPage;
import dsg.fileshare.leaving.Removals;
import dsg.fileshare.removal.RemovalState;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** fileshare/removal.xhtml: one wish to delete or move, with what everybody can do about it and how far it is. */
@Named
@RequestScoped
public class RemovalView {

    @Inject
    Removals removals;

    @Inject
    HttpServletRequest request;

    private @Nullable RemovalPage page;
    private String because = "";
    private Label label = Label.CAUTION;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    /** The ticked files, or where none is ticked all that have no label yet. */
    public String putLabel(RemovalId removal) {
        String[] ticked = request.getParameterValues("item");
        Set<UUID> items = ticked == null
                ? Set.of()
                : Arrays.stream(ticked).map(RemovalView::uuid).collect(Collectors.toSet());
        removals.label(removal, items, label);
        RemovalPage labelled = of(removal.value());
        return "/application/decide.xhtml?faces-redirect=true&id="
                + labelled.row().application() + "&page=" + labelled.page();
    }

    public String withdraw() {
        removals.withdraw(id());
        return here(removals.page(id(), 0).row().state() == RemovalState.RECALLED ? "recalled" : "withdrawn");
    }

    public String execute() {
        removals.execute(id());
        return here("executed");
    }

    public String restore(FileId file) {
        removals.restore(file, because);
        return here("restored");
    }

    /** Whether it changes by itself at the moment. */
    public boolean isMoving() {
        RemovalState state = getPage().row().state();
        return state == RemovalState.RUNNING || state == RemovalState.RECALLED;
    }

    public RemovalPage getPage() {
        return of(id().value());
    }

    /** The same, as part of the page on which the office decides. */
    public RemovalPage of(UUID removal) {
        if (page == null || !page.row().id().value().equals(removal)) {
            String wanted = request.getParameter("page");
            page = removals.page(
                    new RemovalId(removal),
                    wanted != null && wanted.matches("[0-9]{1,6}") ? Integer.parseInt(wanted) : 0);
        }
        return page;
    }

    public String getJust() {
        String just = request.getParameter("just");
        return just != null && just.matches("requested|withdrawn|recalled|executed|restored") ? just : "";
    }

    public Label[] getLabels() {
        return Label.values();
    }

    private RemovalId id() {
        return new RemovalId(uuid(request.getParameter("id")));
    }

    private String here(String just) {
        return "/fileshare/removal.xhtml?faces-redirect=true&just=" + just + "&id=" + id();
    }

    static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("fileshare.removal.unknown");
        }
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public Label getLabel() {
        return label;
    }

    public void setLabel(Label label) {
        this.label = label;
    }
}
