package dsg.firewall.view;

import dsg.firewall.Policies;
import dsg.firewall.PolicyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A policy with what would change, as who decides looks at it. */
@Named
@RequestScoped
public class AskedPolicyView {

    @Inject
    Policies policies;

    private final Map<UUID, PolicyPage> known = new HashMap<>();

    public PolicyPage of(UUID policy) {
        return known.computeIfAbsent(policy, policies::preview);
    }
}
