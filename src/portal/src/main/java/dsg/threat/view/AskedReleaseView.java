package dsg.threat.view;

import dsg.threat.IsolationRow;
import dsg.threat.Threats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An isolation as who decides about its release looks at it. */
@Named
@RequestScoped
public class AskedReleaseView {

    @Inject
    Threats threats;

    private final Map<UUID, IsolationRow> known = new HashMap<>();

    public IsolationRow of(UUID isolation) {
        return known.computeIfAbsent(isolation, threats::row);
    }
}
