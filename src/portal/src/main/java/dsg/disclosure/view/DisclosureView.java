package dsg.disclosure.view;

import dsg.disclosure.ConsentPage;
import dsg.disclosure.DisclosureForm;
import dsg.disclosure.DisclosureFormat;
import dsg.disclosure.Disclosures;
import dsg.disclosure.OrderRow;
import dsg.platform.access.Refused;
import dsg.platform.view.TypedDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** disclosure/list.xhtml and disclosure/record.xhtml: what was asked for and given. */
@Named
@RequestScoped
public class DisclosureView {

    private static final int[] EVERY = {0, 1, 7, 30};

    @Inject
    Disclosures disclosures;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<OrderRow> rows;
    private @Nullable ConsentPage consent;
    private String content = "";
    private DisclosureFormat format = DisclosureFormat.XLSX;
    private boolean withSubcontractors;
    private String from = "";
    private String until = "";
    private int everyDays;
    private String purpose = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    /** Likewise, for the record. */
    public void loadRecord() {
        rows = disclosures.record();
    }

    public String request() {
        disclosures.request(new DisclosureForm(
                content, format, withSubcontractors, TypedDay.read(from), TypedDay.read(until), everyDays, purpose));
        return done("requested");
    }

    public String end() {
        try {
            disclosures.end(UUID.fromString(parameters.getOrDefault("order", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("disclosure.unknown");
        }
        return done("ended");
    }

    public String agree() {
        disclosures.agree(true);
        return done("agreed");
    }

    public String disagree() {
        disclosures.agree(false);
        return done("disagreed");
    }

    public List<OrderRow> getRows() {
        if (rows == null) {
            rows = disclosures.own();
        }
        return rows;
    }

    public ConsentPage getConsent() {
        if (consent == null) {
            consent = disclosures.consent();
        }
        return consent;
    }

    /** One order, in the part of the decision. */
    public OrderRow of(UUID id) {
        return disclosures.asked(id);
    }

    public List<String> getContents() {
        return disclosures.contents();
    }

    public DisclosureFormat[] getFormats() {
        return DisclosureFormat.values();
    }

    public int[] getEvery() {
        return EVERY.clone();
    }

    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return done.matches("requested|ended|agreed|disagreed") ? done : "";
    }

    private static String done(String what) {
        return "/disclosure/list.xhtml?faces-redirect=true&done=" + what;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public DisclosureFormat getFormat() {
        return format;
    }

    public void setFormat(DisclosureFormat format) {
        this.format = format;
    }

    public boolean isWithSubcontractors() {
        return withSubcontractors;
    }

    public void setWithSubcontractors(boolean withSubcontractors) {
        this.withSubcontractors = withSubcontractors;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public int getEveryDays() {
        return everyDays;
    }

    public void setEveryDays(int everyDays) {
        this.everyDays = everyDays;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }
}
