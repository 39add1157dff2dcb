package dsg.contract;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A service's part in what happens when a contract's clock strikes; found by CDI. It may be called again for the same effect after a
 * crash, so it must come to the same end; what it throws has it tried again later.
 */
public interface EffectHandler {

    /** Which effects are this service's. */
    Set<EffectKind> kinds();

    /** Makes it happen, in the transaction in which it is noted as done. */
    void happen(Occasion occasion);

    /**
     * One effect of one contract, at the moment it happens.
     *
     * @param id the same for every try of this effect
     * @param until from when on it would no longer be true
     */
    record Occasion(UUID id, EffectKind kind, Contract contract, Instant now, Instant until) {}
}
