package dsg.forms.view;

import dsg.forms.FormBook;
import dsg.forms.FormCompany;
import dsg.forms.FormId;
import dsg.forms.FormRow;
import dsg.forms.Forms;
import dsg.forms.SheetFolders;
import dsg.forms.SheetRow;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** forms/site.xhtml: templates to fetch, forms to store, and what became of those that are there. */
@Named
@RequestScoped
public class FormsSiteView {

    /** One byte more than may be is enough to be refused. */
    private static final int MOST_READ = 1 << 20;

    @Inject
    Forms forms;

    @Inject
    FormBook book;

    @Inject
    SheetFolders folders;

    private @Nullable Part part;
    private @Nullable List<FormRow> rows;
    private @Nullable List<FormCompany> companies;
    private @Nullable List<SheetRow> sheets;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public String store() {
        Part chosen = part;
        String name = chosen == null ? "" : Objects.requireNonNullElse(chosen.getSubmittedFileName(), "");
        if (chosen == null || name.isEmpty()) {
            throw new RuleBroken("forms.file.none");
        }
        try (InputStream in = chosen.getInputStream()) {
            FormId id = forms.store(name, in.readNBytes(MOST_READ));
            return "/forms/form.xhtml?faces-redirect=true&just=stored&id=" + id;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<FormRow> getRows() {
        if (rows == null) {
            rows = book.list();
        }
        return rows;
    }

    public List<FormCompany> getCompanies() {
        if (companies == null) {
            companies = forms.companies();
        }
        return companies;
    }

    public List<SheetRow> getSheets() {
        if (sheets == null) {
            sheets = folders.list();
        }
        return sheets;
    }

    public @Nullable Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part part) {
        this.part = part;
    }
}
