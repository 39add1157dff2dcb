package dsg.contract.view;

import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import java.util.Map;
import java.util.UUID;

/** Which contract a page is about: the one in its address, else the caller's own. */
final class ContractIds {

    private ContractIds() {}

    static ContractId of(Map<String, String> parameters, CurrentCaller current) {
        String id = parameters.getOrDefault("id", "");
        ContractId own = current.get().contract();
        if (id.isEmpty() && own != null) {
            return own;
        }
        try {
            return new ContractId(UUID.fromString(id));
        } catch (IllegalArgumentException noIdentifier) {
            throw new RuleBroken("contract.unknown");
        }
    }
}
