package dsg.destruction.view;

import dsg.destruction.DestructionPage;
import dsg.destruction.DestructionRow;
import dsg.destruction.Destructions;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** destruction/list.xhtml and destruction/detail.xhtml, and the part of a decision that shows what would be destroyed. */
@Named
@RequestScoped
public class DestructionsView {

    @Inject
    Destructions destructions;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private final Map<UUID, DestructionPage> known = new HashMap<>();
    private @Nullable List<DestructionRow> rows;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    /** Likewise, of the page of one. */
    public void loadOne() {
        getPage();
    }

    public List<DestructionRow> getRows() {
        if (rows == null) {
            rows = destructions.list();
        }
        return rows;
    }

    public DestructionPage getPage() {
        return of(id());
    }

    public DestructionPage of(UUID id) {
        return known.computeIfAbsent(id, destructions::page);
    }

    public String propose() {
        destructions.propose(id());
        return "/destruction/detail.xhtml?faces-redirect=true&done=proposed&id=" + id();
    }

    /** Whether the page comes after the proposal; a forged address cannot claim one. */
    public boolean isJustProposed() {
        return parameters.containsKey("done")
                && "PROPOSED".equals(getPage().row().state().name());
    }

    private UUID id() {
        try {
            return UUID.fromString(parameters.getOrDefault("id", ""));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("destruction.unknown");
        }
    }
}
