package dsg.forms.view;

import dsg.forms.FormBook;
import dsg.forms.FormCompany;
import dsg.forms.FormId;
import dsg.forms.FormRow;
import dsg.forms.Forms;
import dsg.forms.SheetFolders;
import dsg.forms.kind.KindFormRow;
import dsg.forms.kind.KindForms;
import dsg.forms.sheet.SheetRow;
import dsg.forms.successor.Successor;
import dsg.forms.successor.Successors;
import dsg.platform.excel.FormLayout;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    @Inject
    KindForms kinds;

    @Inject
    Successors successors;

    private String code = "";
    private @Nullable Part part;
    private @Nullable List<FormRow> rows;
    private @Nullable List<FormCompany> companies;
    private @Nullable List<SheetRow> sheets;
    private @Nullable List<Successor> next;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public String store() {
        return storeOver(null);
    }

    /** Stores a form in the place of one that was sent back. */
    public String storeAgain(UUID previous) {
        return storeOver(new FormId(previous));
    }

    private String storeOver(@Nullable FormId previous) {
        SentFile file = SentFile.of(part, MOST_READ);
        return "/forms/form.xhtml?faces-redirect=true&just=stored&id="
                + forms.store(file.name(), file.content(), previous);
    }

    /** Stores a form of another kind. */
    public String storeKind() {
        SentFile file = SentFile.of(part, MOST_READ);
        return "/forms/kind.xhtml?faces-redirect=true&id=" + kinds.store(code, file.name(), file.content());
    }

    public String passOn(UUID sheet) {
        folders.passOn(sheet);
        return "/forms/site.xhtml?faces-redirect=true";
    }

    /** What the prime has opened and has still to give to subcontractors without folder (N3). */
    public List<SheetRow> getToBePassedOn() {
        return getSheets().stream()
                .filter(sheet -> sheet.toBePassedOn() && sheet.openedAt() != null)
                .toList();
    }

    /** Contracts to which the people of this one can go on. */
    public List<Successor> getNext() {
        if (next == null) {
            next = successors.contracts();
        }
        return next;
    }

    public List<KindFormRow> getKindRows() {
        return kinds.list();
    }

    public List<FormLayout> getOffered() {
        return kinds.offered();
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = Objects.requireNonNullElse(code, "");
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
