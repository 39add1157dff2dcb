package dsg.patch.view;

import dsg.patch.PatchRow;
import dsg.patch.Patches;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A patch as who decides looks at it. */
@Named
@RequestScoped
public class AskedPatchView {

    @Inject
    Patches patches;

    private final Map<UUID, PatchRow> known = new HashMap<>();

    public PatchRow of(UUID patch) {
        return known.computeIfAbsent(patch, patches::row);
    }
}
