package dsg.enrolment.view;

import dsg.enrolment.still.OfficeKeyRow;
import dsg.enrolment.still.OfficeKeys;
import dsg.enrolment.still.StillRow;
import dsg.enrolment.still.Stills;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** enrolment/stills.xhtml: the office's keys, and the pictures of identity checks. */
@Named
@RequestScoped
public class StillsView {

    @Inject
    Stills stills;

    @Inject
    OfficeKeys keys;

    private @Nullable List<StillRow> rows;
    private @Nullable List<OfficeKeyRow> keyRows;
    private String sealing = "";
    private String signing = "";
    private String ceremony = "";
    private String statement = "";
    private String signature = "";
    private String opened = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
        getKeys();
    }

    public List<StillRow> getRows() {
        if (rows == null) {
            rows = stills.list();
        }
        return rows;
    }

    public List<OfficeKeyRow> getKeys() {
        if (keyRows == null) {
            keyRows = keys.list();
        }
        return keyRows;
    }

    /** The key of the terminal that this page is open on, empty where it has none. */
    public String getOwn() {
        return getKeys().stream()
                .filter(OfficeKeyRow::here)
                .map(key -> key.id().toString())
                .findFirst()
                .orElse("");
    }

    public String register() {
        keys.register(sealing, signing);
        return "/enrolment/stills.xhtml?faces-redirect=true";
    }

    public String retire(UUID key) {
        keys.retire(key);
        return "/enrolment/stills.xhtml?faces-redirect=true";
    }

    /** Stays on the page: what was opened is shown by the script of this terminal alone. */
    public void open() {
        try {
            opened = stills.open(UUID.fromString(ceremony), statement, signature);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("enrolment.still.unknown");
        }
    }

    /** Sealed as it is; empty where nothing was opened. */
    public String getOpened() {
        return opened;
    }

    public String getSealing() {
        return sealing;
    }

    public void setSealing(@Nullable String sealing) {
        this.sealing = sealing == null ? "" : sealing;
    }

    public String getSigning() {
        return signing;
    }

    public void setSigning(@Nullable String signing) {
        this.signing = signing == null ? "" : signing;
    }

    public String getCeremony() {
        return ceremony;
    }

    public void setCeremony(@Nullable String ceremony) {
        this.ceremony = ceremony == null ? "" : ceremony;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(@Nullable String statement) {
        this.statement = statement == null ? "" : statement;
    }

    public String getSignature() {
        return signature;
    }

    public void setSignature(@Nullable String signature) {
        this.signature = signature == null ? "" : signature;
    }
}
