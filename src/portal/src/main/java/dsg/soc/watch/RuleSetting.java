package dsg.soc.watch;

import dsg.platform.access.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody has decided about a rule. */
@Entity
@Table(name = "soc_rule")
class RuleSetting {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private RuleState state;

    private String reason;
    private UUID changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected RuleSetting() {}

    RuleSetting(String id, RuleState state, String reason, AccountId by, Instant now) {
        this.id = id;
        decide(state, reason, by, now);
    }

    final void decide(RuleState now, String because, AccountId by, Instant at) {
        state = now;
        reason = because;
        changedBy = by.value();
        changedAt = at;
    }

    String id() {
        return id;
    }

    RuleState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    UUID changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
