package dsg.enrolment.view;

import dsg.enrolment.Appointment;
import dsg.enrolment.RemoteDesk.Laid;
import dsg.enrolment.remote.CeremonyRow;
import dsg.enrolment.remote.CeremonyState;
import dsg.enrolment.remote.Witnessing;
import dsg.platform.access.RuleBroken;
import dsg.platform.view.LoginAddress;
import dsg.protocol.capture.CaptureRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** enrolment/remote.xhtml: the manager's side of a remote enrolment, step by step. */
@Named
@RequestScoped
public class RemoteView {

    private static final String HERE = "/enrolment/remote.xhtml";
    private static final String AGAIN = HERE + "?faces-redirect=true";
    private static final int RIGHT_INDEX = 1;
    private static final int LEFT_INDEX = 6;

    @Inject
    Witnessing witnessing;

    @Inject
    Config config;

    @Inject
    LoginAddress login;

    private @Nullable List<Appointment> due;
    private @Nullable CeremonyRow ceremony;
    private @Nullable CaptureRequest asked;
    private boolean read;
    private @Nullable Laid laid;
    private boolean counted;
    private boolean biometric;
    private boolean personal;
    private int first = RIGHT_INDEX;
    private int second = LEFT_INDEX;
    private String capture = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getDue();
        getCeremony();
    }

    public List<Appointment> getDue() {
        if (due == null) {
            due = witnessing.due();
        }
        return due;
    }

    /** The newest of this login; null where there is none. */
    public @Nullable CeremonyRow getCeremony() {
        if (!read) {
            ceremony = witnessing.latest().orElse(null);
            read = true;
        }
        return ceremony;
    }

    /** How far it is; {@code NONE} where there is none. */
    public String getState() {
        CeremonyRow now = getCeremony();
        return now == null ? "NONE" : now.state().name();
    }

    public boolean isOpen() {
        CeremonyRow now = getCeremony();
        return now != null && now.state().isOpen();
    }

    public boolean isWatched() {
        CeremonyRow now = getCeremony();
        return now != null && now.state().isWatched();
    }

    public boolean isAccepted() {
        CeremonyRow now = getCeremony();
        return now != null && now.state() == CeremonyState.ACCEPTED;
    }

    /** Null before fingers were asked for. */
    public @Nullable Laid getLaid() {
        if (!counted) {
            laid = isAccepted() ? witnessing.laid().orElse(null) : null;
            counted = true;
        }
        return laid;
    }

    /** What the terminal is to be asked for; a page asks only when it is drawn, since what was asked for before counts no more. */
    public CaptureRequest getRequest() {
        if (asked == null) {
            asked = witnessing.ask().orElseThrow(() -> new RuleBroken("enrolment.over"));
        }
        return asked;
    }

    public String begin(UUID booking) {
        witnessing.begin(booking);
        return AGAIN;
    }

    public String consent() {
        witnessing.consent(biometric, personal);
        return AGAIN;
    }

    public String decline() {
        witnessing.decline();
        return AGAIN;
    }

    public void lay() {
        witnessing.lay(first, second);
        refresh();
    }

    public void add() {
        String sealed = capture;
        capture = "";
        refresh();
        witnessing.add(sealed);
    }

    /** Nothing but to draw the form anew. */
    public void refresh() {
        read = false;
        counted = false;
    }

    public String finish() {
        witnessing.finish();
        return AGAIN;
    }

    public String leave() {
        witnessing.leave();
        return AGAIN;
    }

    /** Keycloak's login for somebody beside whoever is logged in; it comes back here without anything in hand. */
    public String getProof() {
        return login.of(HERE, Map.of("dsg_another", "1"));
    }

    public String getAgent() {
        return config.getValue("dsg.agent.url", String.class);
    }

    public List<String> getCodes() {
        return CaptureView.CODES;
    }

    public List<Integer> getFingers() {
        return StationView.FINGERS;
    }

    public boolean isBiometric() {
        return biometric;
    }

    public void setBiometric(boolean biometric) {
        this.biometric = biometric;
    }

    public boolean isPersonal() {
        return personal;
    }

    public void setPersonal(boolean personal) {
        this.personal = personal;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }

    public int getSecond() {
        return second;
    }

    public void setSecond(int second) {
        this.second = second;
    }

    public String getCapture() {
        return capture;
    }

    public void setCapture(@Nullable String capture) {
        this.capture = capture == null ? "" : capture;
    }
}
