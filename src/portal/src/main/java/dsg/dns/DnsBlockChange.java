package dsg.dns;

import dsg.edge.state.Broken;
import dsg.edge.state.Naming;
import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a name shall be answered no more, or again. The newest one that was approved decides. */
@Entity
class DnsBlockChange {

    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private boolean blocks;
    private String because;

    @Enumerated(EnumType.STRING)
    private BlockState state = BlockState.PROPOSED;

    private @Nullable UUID approval;
    private @Nullable Instant decidedAt;
    private UUID proposedBy;
    private Instant proposedAt;

    @SuppressWarnings("NullAway.Init")
    protected DnsBlockChange() {}

    DnsBlockChange(String name, boolean blocks, String because, AccountId by, Instant now) {
        String reason = because.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RuleBroken("dns.reason", LONGEST_REASON);
        }
        String plain = plain(name);
        try {
            Naming.demandDomain(plain);
        } catch (Broken none) {
            throw new RuleBroken("dns.block.bad");
        }
        this.id = UUID.randomUUID();
        this.name = plain;
        this.blocks = blocks;
        this.because = reason;
        this.proposedBy = by.value();
        this.proposedAt = now;
    }

    static String plain(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    void approve(UUID application, Instant now) {
        over(BlockState.APPROVED);
        approval = application;
        decidedAt = now;
    }

    void over(BlockState next) {
        if (state != BlockState.PROPOSED) {
            throw new RuleBroken("dns.block.over");
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    BlockRow row() {
        return new BlockRow(id, name, blocks, because, state);
    }
}
