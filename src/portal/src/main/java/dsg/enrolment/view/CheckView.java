package dsg.enrolment.view;

import dsg.enrolment.remote.CeremonyRow;
import dsg.enrolment.remote.CeremonyState;
import dsg.enrolment.remote.IdentityChecks;
import dsg.enrolment.remote.IdentityDocument;
import dsg.enrolment.still.OfficeKeyRow;
import dsg.enrolment.still.OfficeKeys;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** enrolment/checks.xhtml and enrolment/check.xhtml: the office's side of remote enrolments. */
@Named
@RequestScoped
public class CheckView {

    @Inject
    IdentityChecks checks;

    @Inject
    OfficeKeys keys;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<CeremonyRow> rows;
    private @Nullable CeremonyRow row;
    private String sealed = "";
    private String document = "";
    private boolean alike;
    private boolean answered;
    private String because = "";

    /** Before the list is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    /** Likewise before one is. */
    public void loadOne() {
        getRow();
    }

    public List<CeremonyRow> getRows() {
        if (rows == null) {
            rows = checks.list();
        }
        return rows;
    }

    public CeremonyRow getRow() {
        if (row == null) {
            row = checks.get(id());
        }
        return row;
    }

    public boolean isUndecided() {
        return getRow().state() == CeremonyState.CONSENTED;
    }

    public boolean isWatched() {
        return getRow().state().isWatched();
    }

    /** Whom pictures are sealed for, as the page's script reads it. */
    public String getRecipients() {
        JsonArrayBuilder told = Json.createArrayBuilder();
        for (OfficeKeyRow key : keys.list()) {
            told.add(Json.createObjectBuilder().add("kid", key.id().toString()).add("spki", key.sealing()));
        }
        return told.build().toString();
    }

    public String watch(UUID ceremony) {
        checks.watch(ceremony);
        return "/enrolment/check.xhtml?faces-redirect=true&id=" + ceremony;
    }

    public void keep() {
        checks.keep(id(), sealed);
        sealed = "";
        row = null;
    }

    public String accept() {
        checks.accept(id(), document(), alike, answered);
        return here();
    }

    public String refuse() {
        checks.refuse(id(), because);
        return here();
    }

    private IdentityDocument document() {
        try {
            return IdentityDocument.valueOf(document);
        } catch (IllegalArgumentException none) {
            throw new RuleBroken("enrolment.check.document");
        }
    }

    private String here() {
        return "/enrolment/check.xhtml?faces-redirect=true&id=" + id();
    }

    private UUID id() {
        try {
            return UUID.fromString(parameters.getOrDefault("id", ""));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("enrolment.check.unknown");
        }
    }

    public IdentityDocument[] getDocuments() {
        return IdentityDocument.values();
    }

    public String getSealed() {
        return sealed;
    }

    public void setSealed(@Nullable String sealed) {
        this.sealed = sealed == null ? "" : sealed;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document == null ? "" : document;
    }

    public boolean isAlike() {
        return alike;
    }

    public void setAlike(boolean alike) {
        this.alike = alike;
    }

    public boolean isAnswered() {
        return answered;
    }

    public void setAnswered(boolean answered) {
        this.answered = answered;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because == null ? "" : because;
    }
}
