package dsg.enrolment.view;

import dsg.enrolment.Enrolments;
import dsg.enrolment.Progress;
import dsg.platform.access.RuleBroken;
import dsg.protocol.capture.CaptureRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** enrolment/capture.xhtml: one sample after the other, until the enrolment is whole. */
@Named
@RequestScoped
public class CaptureView {

    static final List<String> CODES = List.of(
            "NO_SENSOR",
            "NO_FINGER",
            "BADLY_PLACED",
            "TOO_DARK",
            "TOO_BRIGHT",
            "NO_VEINS",
            "ANOTHER_TERMINAL",
            "REQUEST");

    @Inject
    Enrolments enrolments;

    @Inject
    @ConfigProperty(name = "dsg.agent.url")
    String agent;

    private @Nullable Progress progress;
    private String capture = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getProgress();
    }

    /** Takes what the terminal has sealed. */
    public String add() {
        Progress after = enrolments.add(capture);
        return after.request().isPresent()
                ? "/enrolment/capture.xhtml?faces-redirect=true"
                : "/enrolment/station.xhtml?faces-redirect=true&done=1&account=" + after.account();
    }

    public Progress getProgress() {
        if (progress == null) {
            progress = enrolments.next();
        }
        return progress;
    }

    public CaptureRequest getRequest() {
        return getProgress().request().orElseThrow(() -> new RuleBroken("enrolment.over"));
    }

    public String getAgent() {
        return agent;
    }

    /** What the terminal may answer instead of a capture. */
    public List<String> getCodes() {
        return CODES;
    }

    public String getCapture() {
        return capture;
    }

    public void setCapture(String capture) {
        this.capture = capture;
    }
}
