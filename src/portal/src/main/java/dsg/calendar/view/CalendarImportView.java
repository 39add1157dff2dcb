package dsg.calendar.view;

import dsg.calendar.HolidayTables;
import dsg.calendar.ImportPreview;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.HolidayTable;
import dsg.platform.calendar.HolidayTableId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** calendar/import.xhtml: a file is chosen, its differences are looked at, and it is put in force or thrown away. */
@Named
@ViewScoped
public class CalendarImportView implements Serializable {
    private static final long serialVersionUID = 1;

    /** One byte more than may be is enough to be refused. */
    private static final int MOST_READ = 1 << 20;

    @Inject
    HolidayTables tables;

    private transient @Nullable Part part;
    private transient @Nullable ImportPreview preview;
    private transient @Nullable HolidayTable inForce;
    private byte @Nullable [] file;
    private @Nullable UUID instead;
    private String reason = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        inForce = tables.beforeImport();
    }

    public void read() {
        Part chosen = part;
        if (chosen == null
                || Objects.requireNonNullElse(chosen.getSubmittedFileName(), "").isEmpty()) {
            throw new RuleBroken("calendar.file.none");
        }
        try (InputStream in = chosen.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_READ);
            ImportPreview read = tables.preview(bytes);
            preview = read;
            instead = read.instead().value();
            file = bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Throws the file away, for another. */
    public void discard() {
        file = null;
        preview = null;
        reason = "";
    }

    public String confirm() {
        if (file == null || instead == null) {
            throw new RuleBroken("calendar.file.none");
        }
        tables.putInForce(file, new HolidayTableId(instead), reason);
        return "/calendar/list.xhtml?faces-redirect=true&done=import";
    }

    /** What has been read; null before. */
    public @Nullable ImportPreview getPreview() {
        if (preview == null && file != null) {
            preview = tables.preview(file);
        }
        return preview;
    }

    /** The version that would be replaced. */
    public HolidayTable getInForce() {
        if (inForce == null) {
            inForce = tables.beforeImport();
        }
        return inForce;
    }

    public @Nullable Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part part) {
        this.part = part;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
