package dsg.dns.view;

import dsg.dns.BlockRow;
import dsg.dns.DomainNames;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A change of the block list, as who decides looks at it. */
@Named
@RequestScoped
public class AskedBlockView {

    @Inject
    DomainNames names;

    private final Map<UUID, BlockRow> known = new HashMap<>();

    public BlockRow of(UUID change) {
        return known.computeIfAbsent(change, names::change);
    }
}
