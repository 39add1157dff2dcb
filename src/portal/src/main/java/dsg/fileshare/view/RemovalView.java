package dsg.fileshare.view;

import dsg.fileshare.FileId;
import dsg.fileshare.Label;
import dsg.fileshare.RemovalId;
import dsg.fileshare.RemovalPage;
import dsg.fileshare.RemovalState;
import dsg.fileshare.Removals;
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
    private String reference = "";
    private String because = "";
    private Label label = Label.CAUTION;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    /** The ticked files, or where none is ticked all that have no label yet. */
    public String putLabel() {
        String[] ticked = request.getParameterValues("item");
        Set<UUID> items = ticked == null
                ? Set.of()
                : Arrays.stream(ticked).map(RemovalView::uuid).collect(Collectors.toSet());
        removals.label(id(), items, label);
        return here("labelled") + "&page=" + getPage().page();
    }

    public String agree() {
        removals.agree(id(), reference);
        return here("agreed");
    }

    public String decline() {
        removals.decline(id(), because);
        return here("declined");
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
        if (page == null) {
            String wanted = request.getParameter("page");
            page = removals.page(id(), wanted != null && wanted.matches("[0-9]{1,6}") ? Integer.parseInt(wanted) : 0);
        }
        return page;
    }

    public String getJust() {
        String just = request.getParameter("just");
        return just != null && just.matches("requested|labelled|agreed|declined|withdrawn|recalled|executed|restored")
                ? just
                : "";
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

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
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
