package dsg.fileshare.area;

import dsg.contract.ContractClock;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.contract.ContractTerms;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import dsg.platform.transfer.TransferGround;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asked by transfers while they run, for every piece: whether the contract's clock still allows them. The dates may be a second old, the
 * clock is not: a transfer ends in the second in which its contract closes, whether or not any timer runs (R63, T17).
 */
@ApplicationScoped
public class OpenAreas {

    private static final long KNOWN_FOR_NANOS = 1_000_000_000;

    private final Map<ContractId, Known> known = new ConcurrentHashMap<>();

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractClock clock;

    private record Known(ContractTerms terms, long readAt) {}

    /** What a transfer in the caller's area stands on for as long as it runs. */
    public TransferGround ground(Caller caller, Permission wanted) {
        ContractId contract = Objects.requireNonNull(caller.contract());
        return () -> refusal(contract, wanted);
    }

    /** Why the contract does not allow this at this moment; empty while it does. */
    public Optional<Refused> refusal(ContractId contract, Permission wanted) {
        try {
            ContractState state = clock.stateOf(terms(contract));
            return wanted.isAllowedIn(state) ? Optional.empty() : Optional.of(refused(state));
        } catch (Refused unreliable) {
            return Optional.of(unreliable);
        }
    }

    static Refused refused(ContractState state) {
        return new Refused("fileshare.rule.state." + state);
    }

    private ContractTerms terms(ContractId contract) {
        long now = System.nanoTime();
        return known.compute(
                        contract,
                        (id, before) -> before != null && now - before.readAt() < KNOWN_FOR_NANOS
                                ? before
                                : new Known(contracts.get(id).terms(), now))
                .terms();
    }
}
