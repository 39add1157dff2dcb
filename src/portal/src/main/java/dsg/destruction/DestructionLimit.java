package dsg.destruction;

import dsg.hold.Held;
import dsg.hold.HeldType;
import dsg.hold.HoldLimit;
import dsg.platform.access.ContractId;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/**
 * Once the destruction of a contract's keys has begun, neither the contract nor what is sealed under them can be held: a hold that stood
 * there would promise what is gone. One that comes before stops the destruction, since its beginning waits for the hold's transaction.
 */
@ApplicationScoped
class DestructionLimit implements HoldLimit {

    private static final Set<HeldType> SEALED = EnumSet.of(HeldType.FILE, HeldType.AREA, HeldType.ROOM);

    @Inject
    DestructionFinder finder;

    @Inject
    SealedObjects sealed;

    @Override
    public void demandInTime(Held held) {
        if (held.type() != HeldType.CONTRACT && !SEALED.contains(held.type())) {
            return;
        }
        finder.keepFromBeginning();
        if (finder.begun().stream().anyMatch(contract -> isOf(contract, held))) {
            throw new RuleBroken("destruction.begun");
        }
    }

    private boolean isOf(ContractId contract, Held held) {
        return held.type() == HeldType.CONTRACT ? contract.value().equals(held.id()) : sealed.has(contract, held.id());
    }
}
