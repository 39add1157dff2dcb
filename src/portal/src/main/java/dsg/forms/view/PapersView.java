package dsg.forms.view;

import dsg.forms.FormId;
import dsg.forms.paper.PaperPage;
import dsg.forms.paper.Papers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** WEB-INF/forms/papers.xhtml: documents beside a form, and what is asked for. */
@Named
@RequestScoped
public class PapersView {

    @Inject
    Papers papers;

    private @Nullable PaperPage page;
    private @Nullable Part part;
    private String wanted = "";

    public PaperPage of(FormId form) {
        if (page == null) {
            page = papers.page(form);
        }
        return page;
    }

    public String add(UUID form) {
        SentFile file = SentFile.of(part, Papers.MOST_BYTES + 1);
        papers.add(new FormId(form), file.name(), file.content());
        return here(form);
    }

    public String want(UUID form) {
        papers.want(new FormId(form), wanted);
        return here(form);
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public @Nullable Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part part) {
        this.part = part;
    }

    private static String here(UUID form) {
        return "/forms/form.xhtml?faces-redirect=true&id=" + form;
    }
}
