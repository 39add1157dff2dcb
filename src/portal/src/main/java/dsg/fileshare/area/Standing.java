package dsg.fileshare.area;

import dsg.contract.ContractState;
import dsg.contract.Fact;
import java.time.Instant;
import java.util.Set;

/**
 * How the contract stands for one organisation at one moment.
 *
 * @param at the moment
 * @param missing what has to be on record before it can be used (R62, R66, R80–R82); empty mostly
 */
public record Standing(ContractState state, Set<Fact> missing, Instant at) {

    public Standing {
        missing = Set.copyOf(missing);
    }
}
