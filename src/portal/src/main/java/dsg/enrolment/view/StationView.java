package dsg.enrolment.view;

import dsg.enrolment.Enrolee;
import dsg.enrolment.Enrolments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** enrolment/station.xhtml: whom to enrol, the consent, and which fingers. */
@Named
@RequestScoped
public class StationView {

    static final List<Integer> FINGERS = IntStream.range(0, 10).boxed().toList();

    private static final int RIGHT_INDEX = 1;
    private static final int LEFT_INDEX = 6;

    @Inject
    Enrolments enrolments;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable Enrolee enrolee;
    private String wanted = "";
    private int first = RIGHT_INDEX;
    private int second = LEFT_INDEX;
    private boolean biometric;
    private boolean personal;
    private String because = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getEnrolee();
    }

    public String find() {
        return "/enrolment/station.xhtml?faces-redirect=true&account="
                + enrolments.find(wanted).account();
    }

    public String consent() {
        enrolments.consent(account(), biometric, personal);
        return here();
    }

    public String decline() {
        enrolments.decline(account());
        return here() + "&declined=1";
    }

    public String withdraw() {
        enrolments.withdraw(account());
        return here() + "&withdrawn=1";
    }

    public String begin() {
        enrolments.begin(account(), first, second);
        return "/enrolment/capture.xhtml?faces-redirect=true";
    }

    public String revoke() {
        enrolments.revoke(account(), because);
        return here() + "&revoked=1";
    }

    public String release() {
        enrolments.release(account());
        return here();
    }

    /** Null where nobody has been looked for yet. */
    public @Nullable Enrolee getEnrolee() {
        if (enrolee == null && !account().isEmpty()) {
            enrolee = enrolments.find(account());
        }
        return enrolee;
    }

    /** Whether the page comes behind an enrolment; a forged address cannot claim one. */
    public boolean isJustEnrolled() {
        Enrolee shown = getEnrolee();
        return parameters.containsKey("done") && shown != null && shown.isEnrolled();
    }

    /** Whether the page comes behind 「同意しない」; a forged address cannot claim it of who has agreed. */
    public boolean isDeclined() {
        Enrolee shown = getEnrolee();
        return parameters.containsKey("declined") && shown != null && !shown.consented();
    }

    /** Whether the page comes behind a withdrawal, likewise. */
    public boolean isWithdrawn() {
        Enrolee shown = getEnrolee();
        return parameters.containsKey("withdrawn") && shown != null && !shown.consented() && !shown.isEnrolled();
    }

    /** Whether the page comes behind a revocation, likewise. */
    public boolean isRevoked() {
        Enrolee shown = getEnrolee();
        return parameters.containsKey("revoked") && shown != null && !shown.isEnrolled();
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because == null ? "" : because;
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

    public List<Integer> getFingers() {
        return FINGERS;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
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

    private String here() {
        return "/enrolment/station.xhtml?faces-redirect=true&account=" + account();
    }

    private String account() {
        String given = parameters.getOrDefault("account", "");
        return given.matches("[A-Za-z0-9]{1,20}") ? given : "";
    }
}
