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

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getEnrolee();
    }

    public String find() {
        return "/enrolment/station.xhtml?faces-redirect=true&account="
                + enrolments.find(wanted).account();
    }

    public String consent() {
        enrolments.consent(account());
        return here();
    }

    public String begin() {
        enrolments.begin(account(), first, second);
        return "/enrolment/capture.xhtml?faces-redirect=true";
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

    public List<Integer> getFingers() {
        return IntStream.range(0, 10).boxed().toList();
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
