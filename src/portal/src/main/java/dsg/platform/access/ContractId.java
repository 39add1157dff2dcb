package dsg.platform.access;

import java.util.UUID;

/** Names a contract and so its area (R64). */
public record ContractId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
