package dsg.fileshare.view;

import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.arriving.ArrivalPage;
import dsg.fileshare.arriving.ArrivalState;
import dsg.fileshare.arriving.Arrivals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** fileshare/arrival.xhtml: files that come from another contract of the company (R63). */
@Named
@RequestScoped
public class ArrivalView {

    @Inject
    Arrivals arrivals;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable ArrivalPage page;
    private String folder = "";
    private String because = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public String accept() {
        arrivals.accept(id(), new FolderId(RemovalView.uuid(folder)));
        return here("accepted");
    }

    public String reject() {
        arrivals.reject(id(), because);
        return here("declined");
    }

    public ArrivalPage getPage() {
        return of(id().value());
    }

    /** The same, as part of the page on which the office decides. */
    public ArrivalPage of(UUID arrival) {
        if (page == null || !page.row().id().value().equals(arrival)) {
            page = arrivals.page(new RemovalId(arrival));
        }
        return page;
    }

    /** Whether the caller can take the files into a folder, or refuse them. */
    public boolean isMayAccept() {
        return getPage().row().state() == ArrivalState.OFFERED
                && !getPage().folders().isEmpty();
    }

    public String getJust() {
        String just = parameters.getOrDefault("just", "");
        return just.matches("accepted|declined") ? just : "";
    }

    private RemovalId id() {
        return new RemovalId(RemovalView.uuid(parameters.get("id")));
    }

    private String here(String just) {
        return "/fileshare/arrival.xhtml?faces-redirect=true&just=" + just + "&id=" + id();
    }

    public String getFolder() {
        return folder;
    }

    public void setFolder(String folder) {
        this.folder = folder;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
