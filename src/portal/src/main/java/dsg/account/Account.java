package dsg.account;

import dsg.account.keycloak.GroupPaths;
import dsg.application.Decision;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the account register. Its life: registered by the provider → approved by somebody else → made in Keycloak →
 * usable as long as Keycloak keeps it enabled and in the groups of its approved roles.
 */
@Entity
public class Account {

    @Id
    private UUID id;

    @Version
    private long version;

    private String username;

    @ManyToOne(optional = false)
    @JoinColumn(name = "person", updatable = false)
    private Person person;

    private UUID organisation;
    private @Nullable UUID contract;

    @Column(columnDefinition = "text[]")
    private String[] roles;

    private @Nullable UUID registeredBy;
    private Instant registeredAt;
    private @Nullable UUID approval;
    private @Nullable Instant approvedAt;
    private @Nullable String keycloakId;
    private boolean keycloakEnabled;
    private boolean keycloakGone;

    @Column(columnDefinition = "text[]")
    private String[] keycloakGroups = {};

    private @Nullable Instant keycloakReadAt;
    private @Nullable String mail;
    private @Nullable Instant switchedOffAt;
    private boolean enabledBefore;
    private Suspension suspension = new Suspension();

    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String username, Person person, Membership membership, @Nullable AccountId registeredBy, Instant now) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.person = person;
        this.organisation = membership.organisation().value();
        this.contract =
                membership.contract() == null ? null : membership.contract().value();
        this.roles = membership.roles().stream().map(Role::name).sorted().toArray(String[]::new);
        this.registeredBy = registeredBy == null ? null : registeredBy.value();
        this.registeredAt = now;
    }

    /** @param decision of another human being than who registered it and than who gets it (T48) */
    void approve(Decision decision) {
        if (approvedAt != null) {
            throw new RuleBroken("account.approved");
        }
        approval = decision.application().value();
        approvedAt = decision.at();
    }

    void found(Instant now) {
        if (registeredBy != null) {
            throw new RuleBroken("account.founded");
        }
        approvedAt = now;
    }

    /**
     * Notes what Keycloak holds now: the user's identifier, whether it is enabled, and its groups by full path.
     *
     * @return whether that is other than before
     */
    boolean seenInKeycloak(String userId, boolean enabled, Collection<String> groups, Instant now) {
        String[] sorted = groups.stream().sorted().toArray(String[]::new);
        boolean changed = !userId.equals(keycloakId)
                || keycloakGone
                || enabled != keycloakEnabled
                || !Arrays.equals(sorted, keycloakGroups);
        keycloakId = userId;
        keycloakGone = false;
        keycloakEnabled = enabled;
        keycloakGroups = sorted;
        keycloakReadAt = now;
        return changed;
    }

    /**
     * Notes that Keycloak no longer has this user. The identifier stays taken (NIST SP 800-171 3.5.5).
     *
     * @return whether it had the user before
     */
    boolean goneFromKeycloak(Instant now) {
        boolean changed = !keycloakGone;
        keycloakGone = true;
        keycloakEnabled = false;
        keycloakGroups = new String[0];
        keycloakReadAt = now;
        return changed;
    }

    public void reachableAt(String address) {
        mail = address;
    }

    /**
     * Notes that it is switched off at Keycloak, with the closing of its contract.
     *
     * @param wasEnabled whether Keycloak had it enabled until now; a repetition that finds it off already changes nothing
     */
    void switchedOff(boolean wasEnabled, Instant now) {
        if (switchedOffAt == null) {
            switchedOffAt = now;
            enabledBefore = wasEnabled;
        }
    }

    void switchedOn() {
        switchedOffAt = null;
    }

    /** Nobody acts by it until it is resumed, whatever Keycloak says. */
    public void suspend(String because, Instant now) {
        suspension.begin(because, now);
    }

    Suspension suspension() {
        return suspension;
    }

    public void resume(Instant now) {
        suspension.end(now);
    }

    /** Has these roles from now on; what is gone works no more at once, what is new as soon as Keycloak gives its group. */
    public void give(Set<Role> wanted) {
        demandThere();
        new Membership(organisation(), contract().orElse(null), wanted);
        roles = wanted.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    /** Ends it for good. The identifier stays taken, and what was done by it stays known (T28). */
    public void delete(Instant now) {
        demandThere();
        deletedAt = now;
    }

    private void demandThere() {
        if (deletedAt != null || approvedAt == null) {
            throw Refused.conflict("account.state");
        }
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public AccountState state() {
        return AccountState.of(this);
    }

    /** From when on its time without use counts: its last login, its approval or its return, whichever came last. */
    public Instant usedSince(Instant lastLogin) {
        return Stream.of(lastLogin, approvedAt, suspension.endedAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(lastLogin);
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public boolean isSuspended() {
        return suspension.isOn();
    }

    public Optional<String> suspendedBecause() {
        return suspension.because();
    }

    /** The roles that hold at this moment: approved here and, by group, given in Keycloak; none while disabled. */
    Set<Role> effectiveRoles(GroupPaths paths) {
        if (approvedAt == null || !keycloakEnabled || isSuspended() || deletedAt != null) {
            return Set.of();
        }
        Set<String> groups = Set.of(keycloakGroups);
        return roles().stream().filter(role -> groups.contains(paths.of(role))).collect(Collectors.toUnmodifiableSet());
    }

    public Set<Role> roles() {
        return Arrays.stream(roles)
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public Set<String> keycloakGroups() {
        return Set.of(keycloakGroups);
    }

    public AccountId id() {
        return new AccountId(id);
    }

    public String username() {
        return username;
    }

    public Person person() {
        return person;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public Optional<ContractId> contract() {
        return Optional.ofNullable(contract).map(ContractId::new);
    }

    Optional<AccountId> registeredBy() {
        return Optional.ofNullable(registeredBy).map(AccountId::new);
    }

    public Optional<String> keycloakId() {
        return Optional.ofNullable(keycloakId);
    }

    /** Whether somebody can act by it now, or could as soon as it is made in Keycloak. */
    boolean isUsable() {
        return approvedAt != null
                && switchedOffAt == null
                && !isSuspended()
                && deletedAt == null
                && !keycloakGone
                && (keycloakId == null || keycloakEnabled);
    }

    boolean isKeycloakGone() {
        return keycloakGone;
    }

    boolean isSwitchedOff() {
        return switchedOffAt != null;
    }

    boolean wasEnabledBefore() {
        return enabledBefore;
    }

    public Optional<String> mail() {
        return Optional.ofNullable(mail);
    }

    public boolean isKeycloakEnabled() {
        return keycloakEnabled;
    }

    public boolean isApproved() {
        return approvedAt != null;
    }
}
