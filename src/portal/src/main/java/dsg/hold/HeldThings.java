package dsg.hold;

import dsg.platform.access.ContractId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How a service finds what of it can be held; one bean for each type, found by CDI. What no service knows is named by its identifier. */
public interface HeldThings {

    HeldType type();

    /** By what people call it: a contract's number, an account's or a terminal's name. */
    Optional<UUID> find(String typed);

    /** What people call it. */
    Optional<String> name(UUID id);

    /** Those that go with a contract's key; asked in a transaction that has entered the contract. */
    default Collection<UUID> within(ContractId contract) {
        return List.of();
    }
}
