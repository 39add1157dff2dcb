package dsg.destruction;

import dsg.contract.KeyDestroyed;
import dsg.platform.access.ContractId;
import dsg.server.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A service that hears in the destruction's own transaction that a key is gone, and fails at it once. */
@ApplicationScoped
@Shared
public class Interruption {

    private final Set<ContractId> awaited = ConcurrentHashMap.newKeySet();

    void at(ContractId contract) {
        awaited.add(contract);
    }

    void heard(@Observes KeyDestroyed gone) {
        if (awaited.remove(gone.contract())) {
            throw new IllegalStateException("interrupted at the register");
        }
    }
}
