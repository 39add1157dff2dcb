package dsg.fileshare.area;

import static dsg.fileshare.area.Permission.CREATE_FOLDER;
import static dsg.fileshare.area.Permission.UPLOAD;
import static dsg.fileshare.area.Permission.VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.contract.ContractState;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.proof.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccessExceptionTest {

    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final ContractId contract = new ContractId(UUID.randomUUID());
    private final OrganisationId prime = new OrganisationId(UUID.randomUUID());
    private final OrganisationId subcontractor = new OrganisationId(UUID.randomUUID());
    private final AccountId manager = new AccountId(UUID.randomUUID());
    private final Folder standard = Folder.standard(
            new Library(contract, "共有"),
            "01_共通",
            "01_共通",
            Map.of(prime, Set.of(VIEW, UPLOAD, CREATE_FOLDER), subcontractor, Set.of(VIEW)),
            NOW);
    private final Folder made = standard.add("図面", "図面", manager, NOW);
    private final Folder below = made.add("第1版", "第1版", manager, NOW);

    @Test
    @Proves(value = "T13", says = "Rights changed on one folder hold below it, and never for standard folders")
    @DisplayName("a decided exception holds in its folder and below it, for its organisation alone; never on a standard"
            + " folder")
    void holdsBelow() {
        wish(Set.of(VIEW, UPLOAD), null).begin("2026-000001", NOW);
        assertThat(may(subcontractor, made, UPLOAD, NOW)).isTrue();
        assertThat(may(subcontractor, below, UPLOAD, NOW)).isTrue();
        assertThat(may(subcontractor, below, CREATE_FOLDER, NOW)).isFalse();
        assertThat(may(subcontractor, standard, UPLOAD, NOW)).isFalse();
        assertThat(may(prime, below, CREATE_FOLDER, NOW)).isTrue();
        assertThatThrownBy(() -> AccessException.ask(standard, subcontractor, Set.of(VIEW), null, "x", manager, NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("fileshare.access.standard");
    }

    @Test
    @Proves(value = "R130", says = "A change of rights on users' folders is applied for by the manager")
    @DisplayName("a wish changes nothing before the office has decided, nor when it declines")
    void nothingBeforeDecision() {
        AccessException wish = wish(Set.of(), null);
        assertThat(may(subcontractor, made, VIEW, NOW)).isTrue();
        wish.decline("2026-000001");
        assertThat(may(subcontractor, made, VIEW, NOW)).isTrue();
        assertThatThrownBy(() -> wish.begin("2026-000001", NOW)).hasMessage("application.over");
    }

    @Test
    @DisplayName(
            "an exception that gives nothing takes the folder out of sight, and the answer says that a decision did")
    void takesAway() {
        wish(Set.of(), null).begin("2026-000001", NOW);
        assertThat(decide(subcontractor, below, VIEW, NOW)).isEqualTo(new Decision.Denied("fileshare.rule.taken.VIEW"));
        assertThat(decide(prime, below, VIEW, NOW)).isEqualTo(new Decision.Allowed("fileshare.rule.inherited"));
    }

    @Test
    @DisplayName("a past instant can be asked about: before it began and after it ended the folder inherits")
    void inTime() {
        AccessException exception = wish(Set.of(VIEW, UPLOAD), NOW.plus(DAY.multipliedBy(3)));
        exception.begin("2026-000001", NOW.plus(DAY));
        assertThat(may(subcontractor, made, UPLOAD, NOW)).isFalse();
        assertThat(decide(subcontractor, made, UPLOAD, NOW.plus(DAY)))
                .isEqualTo(new Decision.Allowed("fileshare.rule.exception"));
        assertThat(may(
                        subcontractor,
                        made,
                        UPLOAD,
                        NOW.plus(DAY.multipliedBy(3)).minusNanos(1000)))
                .isTrue();
        assertThat(may(subcontractor, made, UPLOAD, NOW.plus(DAY.multipliedBy(3))))
                .isFalse();
    }

    @Test
    @DisplayName("who may not see cannot be given more, and nothing ends before it begins")
    void nonsense() {
        assertThatThrownBy(() -> wish(Set.of(UPLOAD), null)).hasMessage("fileshare.access.blind");
        assertThatThrownBy(() -> wish(Set.of(VIEW), NOW)).hasMessage("fileshare.access.past");
        AccessException late = wish(Set.of(VIEW), NOW.plus(DAY));
        assertThatThrownBy(() -> late.begin("2026-000001", NOW.plus(DAY))).hasMessage("fileshare.access.past");
    }

    private AccessException wish(Set<Permission> permissions, @Nullable Instant until) {
        return AccessException.ask(made, subcontractor, permissions, until, "理由", manager, NOW);
    }

    private boolean may(OrganisationId who, Folder folder, Permission wanted, Instant at) {
        return decide(who, folder, wanted, at).isAllowed();
    }

    private Decision decide(OrganisationId who, Folder folder, Permission wanted, Instant at) {
        return FolderPermissions.decide(
                contract, who, folder, wanted, new Standing(ContractState.IN_USE, Set.of(), at));
    }
}
