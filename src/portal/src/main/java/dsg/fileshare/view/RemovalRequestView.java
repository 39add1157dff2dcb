package dsg.fileshare.view;

import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.leaving.OwnFiles;
import dsg.fileshare.leaving.Removals;
import dsg.platform.access.ContractId;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** fileshare/request.xhtml: asks that the chosen files, or a folder, be deleted or moved (R63, R67), or has the office's own deleted (T12). */
@Named
@RequestScoped
public class RemovalRequestView {

    private static final String OWN = "OWN";

    @Inject
    Removals removals;

    @Inject
    OwnFiles ownFiles;

    @Inject
    HttpServletRequest request;

    private @Nullable List<ContractId> targets;
    private String because = "";
    private String target = "";

    public String send() {
        RemovalId made = make();
        return "/fileshare/removal.xhtml?faces-redirect=true&just=" + (isOwn() ? "executed" : "requested") + "&id="
                + made;
    }

    private RemovalId make() {
        if (isOwn()) {
            return ownFiles.delete(ChosenFiles.of(request), because);
        }
        if (isOfFolder()) {
            return removals.requestDeletion(new FolderId(uuid(getFolder())), because);
        }
        return isMove()
                ? removals.requestMove(ChosenFiles.of(request), new ContractId(uuid(target)), because)
                : removals.requestDeletion(ChosenFiles.of(request), because);
    }

    public boolean isMove() {
        return RemovalKind.MOVE.name().equals(request.getParameter("kind"));
    }

    /** Whether the requesting office deletes what it has registered itself, and asks nobody. */
    public boolean isOwn() {
        return OWN.equals(request.getParameter("kind"));
    }

    /** As the form carries it along. */
    public String getKind() {
        return isOwn() ? OWN : (isMove() ? RemovalKind.MOVE : RemovalKind.DELETION).name();
    }

    /** The end of the keys of the page's words. */
    public String getWords() {
        return isOwn() ? ".own" : isMove() ? ".move" : "";
    }

    /** Whether the folder itself goes too; the list of a folder names it also where only some of its files, or all of them, are meant. */
    public boolean isOfFolder() {
        return !getFolder().isEmpty() && request.getParameter("take") == null;
    }

    /** Whether all files in a folder are meant, and not the folder. */
    public boolean isWithin() {
        return ChosenFiles.isWithin(request);
    }

    public String getFolder() {
        String folder = request.getParameter("folder");
        return folder == null ? "" : folder;
    }

    /** Whether all files of the list are meant, and not those that were ticked. */
    public boolean isListed() {
        return ChosenFiles.isListed(request);
    }

    public String getScope() {
        String scope = request.getParameter("scope");
        return scope == null ? "" : scope;
    }

    /** The identifiers of the ticked files, which the form carries along. */
    public List<String> getFiles() {
        return ChosenFiles.ids(request);
    }

    public boolean isNothing() {
        return !isOfFolder() && !isListed() && !isWithin() && getFiles().isEmpty();
    }

    /** The contracts of the company that files can go to. */
    public List<ContractId> getTargets() {
        if (targets == null) {
            targets = removals.targets();
        }
        return targets;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw new RuleBroken("fileshare.move.target");
        }
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }
}
