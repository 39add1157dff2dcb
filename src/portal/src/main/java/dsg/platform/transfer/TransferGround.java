package dsg.platform.transfer;

import dsg.platform.access.Refused;
import java.util.Optional;

/** What a transfer stands on beside its session, asked again and again while it runs. */
@FunctionalInterface
public interface TransferGround {

    /** Why the transfer may not go on at this moment; empty while it may. */
    Optional<Refused> refusal();
}
