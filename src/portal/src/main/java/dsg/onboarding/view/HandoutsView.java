package dsg.onboarding.view;

import dsg.onboarding.HandoutForm;
import dsg.onboarding.HandoutRow;
import dsg.onboarding.Handouts;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** onboarding/handouts.xhtml, and the part of the home page that tells what is not acknowledged. */
@Named
@RequestScoped
public class HandoutsView {

    @Inject
    Handouts handouts;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<HandoutRow> rows;
    private String title = "";
    private String edition = "";
    private String place = "";
    private String digest = "";
    private boolean mustAcknowledge = true;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public String publish() {
        handouts.publish(new HandoutForm(title, edition, place, digest, mustAcknowledge));
        return done("published");
    }

    public String acknowledge() {
        try {
            handouts.acknowledge(UUID.fromString(parameters.getOrDefault("handout", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("onboarding.handout.unknown");
        }
        return done("acknowledged");
    }

    public List<HandoutRow> getRows() {
        if (rows == null) {
            rows = handouts.all();
        }
        return rows;
    }

    /** What the reader has still to acknowledge. */
    public List<HandoutRow> getOpen() {
        return getRows().stream().filter(HandoutRow::isOpen).toList();
    }

    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return done.matches("published|acknowledged") ? done : "";
    }

    private static String done(String what) {
        return "/onboarding/handouts.xhtml?faces-redirect=true&done=" + what;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getDigest() {
        return digest;
    }

    public void setDigest(String digest) {
        this.digest = digest;
    }

    public boolean isMustAcknowledge() {
        return mustAcknowledge;
    }

    public void setMustAcknowledge(boolean mustAcknowledge) {
        this.mustAcknowledge = mustAcknowledge;
    }
}
