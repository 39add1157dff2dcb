package dsg.contract.view;

import dsg.contract.ChangeDetail;
import dsg.contract.ContractBook;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A change of a contract's periods, as who decides looks at it. */
@Named
@RequestScoped
public class ChangeDetailView {

    @Inject
    ContractBook book;

    private final Map<UUID, ChangeDetail> known = new HashMap<>();

    public ChangeDetail of(UUID change) {
        return known.computeIfAbsent(change, book::change);
    }
}
