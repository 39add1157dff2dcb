package dsg.logon.view;

import dsg.logon.LockedTerminal;
import dsg.logon.Locks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** logon/locks.xhtml: terminals on which too many tries failed. */
@Named
@RequestScoped
public class LocksView {

    @Inject
    Locks locks;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<LockedTerminal> rows;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public List<LockedTerminal> getRows() {
        if (rows == null) {
            rows = locks.list();
        }
        return rows;
    }

    public String release(UUID id) {
        locks.release(id);
        return "/logon/locks.xhtml?faces-redirect=true&released=1";
    }

    public boolean isReleased() {
        return parameters.containsKey("released");
    }
}
