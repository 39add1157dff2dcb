package dsg.contract;

import dsg.platform.keys.KeyVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Destroys a closed contract's key, so that its data is unreadable in every backup too (T19). */
@ApplicationScoped
class KeyDestruction implements EffectHandler {

    @Inject
    KeyVault vault;

    @Override
    public Set<EffectKind> kinds() {
        return Set.of(EffectKind.DESTROY_KEY);
    }

    /** The vault first: a crash in between leaves a contract that is closed all the same, and the next try finds no key to destroy. */
    @Override
    public void happen(Occasion occasion) {
        vault.destroyContractKey(occasion.contract().id().value());
        occasion.contract().keyDestroyed(occasion.now());
    }
}
