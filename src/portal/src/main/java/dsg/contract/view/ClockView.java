package dsg.contract.view;

import dsg.contract.ClockPage;
import dsg.contract.ClockSettling;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** contract/clock.xhtml: the contracts' clock, and the confirmation that it is right. */
@Named
@RequestScoped
public class ClockView {

    @Inject
    ClockSettling settling;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable ClockPage page;
    private String shown = "";
    private String reason = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public ClockPage getPage() {
        if (page == null) {
            page = settling.page();
        }
        return page;
    }

    public String settle() {
        settling.settle(confirmed(), reason);
        return "/contract/clock.xhtml?faces-redirect=true&settled=true";
    }

    /** Whether the page comes after a confirmation; a forged address cannot claim one while something is open. */
    public boolean isJustSettled() {
        return parameters.containsKey("settled") && getPage().alarms().isEmpty();
    }

    /** What the clock said when the form was drawn: the form brings it back. */
    public String getShown() {
        return getPage().wall().toString();
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    private Instant confirmed() {
        try {
            return Instant.parse(shown);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken("contract.clock.stale");
        }
    }
}
