package dsg.firewall;

import dsg.edge.state.Policy;
import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may reach what, from where, until when, and why. Changed by another policy, never in itself. */
@Entity
class FirewallPolicy {

    private static final int LONGEST_REASON = 500;

    /** What is needed for longer is asked for again, by somebody who still needs it. */
    private static final Duration LONGEST = Duration.ofDays(400);

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID site;
    private @Nullable UUID terminal;
    private UUID service;
    private Instant untilAt;
    private String because;

    @Enumerated(EnumType.STRING)
    private PolicyState state = PolicyState.PROPOSED;

    private @Nullable UUID approval;
    private UUID proposedBy;
    private Instant proposedAt;

    @SuppressWarnings("NullAway.Init")
    protected FirewallPolicy() {}

    FirewallPolicy(PolicyForm wanted, AccountId by, Instant now) {
        String reason = wanted.because().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RuleBroken("firewall.because", LONGEST_REASON);
        }
        if (!wanted.until().isAfter(now) || wanted.until().isAfter(now.plus(LONGEST))) {
            throw new RuleBroken("firewall.until.far", LONGEST.toDays());
        }
        this.id = UUID.randomUUID();
        this.site = wanted.site();
        this.terminal = wanted.terminal();
        this.service = wanted.service();
        this.untilAt = wanted.until();
        this.because = reason;
        this.proposedBy = by.value();
        this.proposedAt = now;
    }

    void approve(UUID application) {
        move(PolicyState.PROPOSED, PolicyState.APPROVED);
        approval = application;
    }

    void decline() {
        move(PolicyState.PROPOSED, PolicyState.DECLINED);
    }

    void withdraw() {
        move(PolicyState.PROPOSED, PolicyState.WITHDRAWN);
    }

    void end() {
        move(PolicyState.APPROVED, PolicyState.ENDED);
    }

    private void move(PolicyState from, PolicyState next) {
        if (state != from) {
            throw new RuleBroken("firewall.policy.over");
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    UUID site() {
        return site;
    }

    Optional<UUID> terminal() {
        return Optional.ofNullable(terminal);
    }

    UUID service() {
        return service;
    }

    String because() {
        return because;
    }

    Instant until() {
        return untilAt;
    }

    /** As edges know it. */
    Policy edge() {
        return new Policy(
                id.toString(),
                site.toString(),
                terminal().map(each -> List.of(each.toString())).orElse(List.of()),
                service.toString(),
                untilAt);
    }

    /** @param names of site, terminal and service by their identifiers */
    PolicyRow row(Map<UUID, String> names, Instant now) {
        return new PolicyRow(
                id,
                names.getOrDefault(site, ""),
                terminal == null ? "" : names.getOrDefault(terminal, ""),
                names.getOrDefault(service, ""),
                untilAt,
                because,
                state,
                state == PolicyState.APPROVED && untilAt.isAfter(now));
    }
}
