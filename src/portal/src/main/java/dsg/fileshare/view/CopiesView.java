package dsg.fileshare.view;

import dsg.fileshare.copies.Copies;
import dsg.fileshare.copies.CopyRow;
import dsg.platform.view.KeysetModel;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** fileshare/copies.xhtml: the ledger of copies. */
@Named
@ViewScoped
public class CopiesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    Copies copies;

    private boolean all;
    private KeysetModel<CopyRow> model = model();
    private @Nullable String chosen;
    private @Nullable String chosenFile;
    private String words = "";

    private KeysetModel<CopyRow> model() {
        return KeysetModel.descending("taken", CopyRow::id, page -> copies.page(!all, page));
    }

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        model.open();
    }

    /** Shows copies that are gone too, or no longer. */
    public void turn() {
        all = !all;
        model = model();
    }

    /** A line about which something is to be said. */
    public void choose(CopyRow row) {
        chosen = row.id().toString();
        chosenFile = row.file();
        words = "";
    }

    public void purpose() {
        copies.purpose(UUID.fromString(line()), words);
        done();
    }

    public void destroyed() {
        copies.destroyed(UUID.fromString(line()), words);
        done();
    }

    private String line() {
        return chosen == null ? "" : chosen;
    }

    private void done() {
        chosen = null;
        chosenFile = null;
        words = "";
    }

    public boolean isAll() {
        return all;
    }

    public KeysetModel<CopyRow> getModel() {
        return model;
    }

    public boolean isChosen() {
        return chosen != null;
    }

    public @Nullable String getChosenFile() {
        return chosenFile;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }
}
