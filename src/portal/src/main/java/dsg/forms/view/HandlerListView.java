package dsg.forms.view;

import dsg.forms.paper.HandlerListRow;
import dsg.forms.paper.HandlerLists;
import dsg.platform.excel.CellFault;
import dsg.platform.view.TextsView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** forms/handlers.xhtml: the office's 取扱者名簿, which rows are matched against. */
@Named
@RequestScoped
public class HandlerListView {

    private static final int MOST_READ = 1 << 20;

    @Inject
    HandlerLists lists;

    @Inject
    TextsView texts;

    private @Nullable Part part;
    private List<CellFault> faults = List.of();

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getNewest();
    }

    /** The page is drawn again where something is wrong, since nothing was stored. */
    public @Nullable String store() {
        SentFile file = SentFile.of(part, MOST_READ);
        faults = lists.store(file.name(), file.content());
        return faults.isEmpty() ? "/forms/handlers.xhtml?faces-redirect=true" : null;
    }

    public @Nullable HandlerListRow getNewest() {
        return lists.newest().orElse(null);
    }

    public List<CellFault> getFaults() {
        return faults;
    }

    public String words(CellFault fault) {
        return texts.format(fault.code(), fault.arguments().toArray());
    }

    public @Nullable Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part part) {
        this.part = part;
    }
}
