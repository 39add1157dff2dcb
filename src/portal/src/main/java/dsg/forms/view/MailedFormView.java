package dsg.forms.view;

import dsg.company.OrganisationDirectory;
import dsg.forms.kind.KindForms;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

/** forms/mailed.xhtml: an F3 that came by mail, entered by the provider (R134, T45). */
@Named
@RequestScoped
public class MailedFormView {

    private static final int MOST_READ = 1 << 20;

    @Inject
    KindForms forms;

    @Inject
    OrganisationDirectory organisations;

    private String contract = "";
    private String company = "";
    private String because = "";
    private @Nullable Part part;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        forms.list();
    }

    public String enter() {
        SentFile file = SentFile.of(part, MOST_READ);
        return "/forms/kind.xhtml?faces-redirect=true&id="
                + forms.enter(
                        "F3",
                        contract.strip(),
                        organisations
                                .find(company.strip())
                                .orElseThrow(() -> Refused.notFound("forms.company"))
                                .id(),
                        file.name(),
                        file.content(),
                        because);
    }

    public String getContract() {
        return contract;
    }

    public void setContract(String contract) {
        this.contract = contract;
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public @Nullable Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part part) {
        this.part = part;
    }
}
