package dsg.application.view;

import dsg.application.ApplicationId;
import dsg.application.ApplicationPage;
import dsg.application.Applications;
import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** application/decide.xhtml: one application of whatever kind, and everything that its people can do about it. */
@Named
@RequestScoped
public class DecideView {

    @Inject
    Applications applications;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable ApplicationPage page;
    private @Nullable String shown;
    private String words = "";
    private String because = "";
    private String comment = "";
    private String inPlaceOf = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public String accept() {
        applications.accept(id(), carried(), words, represented());
        return here("accepted");
    }

    public String decline() {
        applications.decline(id(), carried(), because, represented());
        return here("declined");
    }

    public String withdraw() {
        applications.withdraw(id());
        return here("withdrawn");
    }

    public String putComment() {
        applications.comment(id(), comment);
        return here("commented");
    }

    public ApplicationPage getPage() {
        if (page == null) {
            page = applications.page(id());
        }
        return page;
    }

    public String getJust() {
        String just = parameters.getOrDefault("just", "");
        return just.matches("accepted|declined|withdrawn|commented") ? just : "";
    }

    private ApplicationId id() {
        try {
            return new ApplicationId(UUID.fromString(parameters.getOrDefault("id", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("application.unknown");
        }
    }

    /** The mark of the page that the form came from. */
    private String carried() {
        return shown == null ? "" : shown;
    }

    private @Nullable AccountId represented() {
        try {
            return inPlaceOf.isEmpty() ? null : new AccountId(UUID.fromString(inPlaceOf));
        } catch (IllegalArgumentException noIdentifier) {
            throw new RuleBroken("application.delegation.none");
        }
    }

    private String here(String just) {
        return "/application/decide.xhtml?faces-redirect=true&just=" + just + "&id=" + id();
    }

    /** What is on the page; a form that comes back keeps what was on it then, since only the form is drawn again. */
    public String getShown() {
        return shown == null ? getPage().shown() : shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getInPlaceOf() {
        return inPlaceOf;
    }

    public void setInPlaceOf(String inPlaceOf) {
        this.inPlaceOf = inPlaceOf;
    }
}
