package dsg.account.desk;

import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Something that is to become of an account, asked for by one person and decided by another. */
@Entity
class AccountChange {

    private static final int LONGEST = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID account;

    @Enumerated(EnumType.STRING)
    private AccountChangeKind kind;

    @Column(columnDefinition = "text[]")
    private String[] roles;

    private String because;
    private UUID proposedBy;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private AccountChangeState state = AccountChangeState.PROPOSED;

    @SuppressWarnings("NullAway.Init")
    protected AccountChange() {}

    AccountChange(
            AccountId account,
            AccountChangeKind kind,
            Collection<Role> roles,
            String because,
            AccountId proposedBy,
            Instant now) {
        String reason = because.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new RuleBroken("account.suspension.reason", LONGEST);
        }
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.kind = kind;
        this.roles = roles.stream().map(Role::name).sorted().toArray(String[]::new);
        this.because = reason;
        this.proposedBy = proposedBy.value();
        this.proposedAt = now;
    }

    void end(AccountChangeState end) {
        if (state != AccountChangeState.PROPOSED) {
            throw Refused.conflict("account.change.over");
        }
        state = end;
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return new AccountId(account);
    }

    AccountChangeKind kind() {
        return kind;
    }

    String because() {
        return because;
    }

    Set<Role> roles() {
        return Arrays.stream(roles)
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    AccountChangeRow row() {
        return new AccountChangeRow(id, account, kind, List.copyOf(roles()), because, proposedAt, state);
    }
}
