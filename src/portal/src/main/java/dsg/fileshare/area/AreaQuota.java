package dsg.fileshare.area;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** How much may lie in one contract's area from then on; the newest counts. */
@Entity
public class AreaQuota {

    private static final long LEAST = 1L << 20;
    private static final long MOST = 1L << 50;

    @Id
    private UUID id;

    private UUID contract;
    private long bytes;
    private UUID setBy;
    private Instant setAt;

    @SuppressWarnings("NullAway.Init")
    protected AreaQuota() {}

    /** @param bytes from 1 MiB to 1 PiB */
    public AreaQuota(ContractId contract, long bytes, AccountId by, Instant now) {
        if (bytes < LEAST || bytes > MOST) {
            throw new RuleBroken("fileshare.quota.bad");
        }
        this.id = UUID.randomUUID();
        this.contract = contract.value();
        this.bytes = bytes;
        this.setBy = by.value();
        this.setAt = now;
    }

    long bytes() {
        return bytes;
    }
}
