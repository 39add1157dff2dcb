package dsg.contract;

import dsg.platform.access.ContractId;
import java.util.Set;

/** Who is told about a contract's dates: answered by the service that knows the accounts. */
public interface ContractPeople {

    /** Mail addresses of those who have to act when the contract ends (R6, R7, R63). */
    Set<String> addressesOf(ContractId contract);
}
