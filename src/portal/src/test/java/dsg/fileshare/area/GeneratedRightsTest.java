package dsg.fileshare.area;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.contract.ContractState;
import dsg.contract.Fact;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import dsg.proof.Proves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Areas made by chance, and the evaluator beside a reference that was written apart and knows nothing of its classes. */
class GeneratedRightsTest {

    private static final int AREAS = 2_000;
    private static final int QUESTIONS = 500;
    private static final int FOLDERS = 12;
    private static final int ORGANISATIONS = 4;
    private static final long SEED = 20_261_129;
    private static final Instant BEGINNING = Instant.parse("2026-04-01T00:00:00Z");

    private final Random random = new Random(SEED);

    /** What the reference knows of an exception: hours after the beginning; an end of -1 is none. */
    private record Told(int who, Set<Permission> what, int from, int to) {}

    /** What the reference knows of a folder; its rights are null where a user has made it. */
    private record Plain(int above, @Nullable Map<Integer, Set<Permission>> rights, List<Told> told) {}

    private record Area(
            ContractId contract, List<OrganisationId> organisations, List<Folder> folders, List<Plain> plain) {}

    @Test
    @Proves(value = "T14", says = "One evaluator decides, checked by a truth table")
    @DisplayName("a million generated questions are answered as a naive reference answers them")
    void likeTheReference() {
        int allowed = 0;
        int asked = 0;
        for (int each = 0; each < AREAS; each++) {
            Area area = area();
            for (int question = 0; question < QUESTIONS; question++) {
                allowed += ask(area) ? 1 : 0;
                asked++;
            }
        }
        assertThat(asked).isGreaterThanOrEqualTo(1_000_000);
        // chance that asks only for what is refused would show nothing
        assertThat(allowed).isBetween(asked / 20, asked / 2);
    }

    private boolean ask(Area area) {
        int folder = random.nextInt(area.folders().size());
        int who = random.nextInt(ORGANISATIONS);
        int hour = random.nextInt(100);
        boolean own = random.nextInt(10) > 0;
        Permission wanted = any(Permission.values());
        ContractState state = random.nextBoolean() ? ContractState.IN_USE : any(ContractState.values());
        Set<Fact> missing = random.nextInt(8) == 0 ? EnumSet.of(any(Fact.values())) : Set.of();
        boolean answer = FolderPermissions.decide(
                        own ? area.contract() : new ContractId(new UUID(0, 1)),
                        area.organisations().get(who),
                        area.folders().get(folder),
                        wanted,
                        new Standing(state, missing, BEGINNING.plusSeconds(hour * 3600L)))
                .isAllowed();
        boolean expected =
                own && missing.isEmpty() && reference(area.plain(), folder, who, wanted.name(), state.name(), hour);
        if (answer != expected) {
            throw new AssertionError("seed %d: folder %d, organisation %d, %s, %s, hour %d of %s"
                    .formatted(SEED, folder, who, wanted, state, hour, area.plain()));
        }
        return answer;
    }

    @Test
    @Proves(value = "T14", says = "One evaluator decides, checked by a truth table")
    @DisplayName(
            "generated questions about another name and other rights are answered as the naive reference answers them")
    void changesLikeTheReference() {
        int asking = 0;
        int carrying = 0;
        for (int each = 0; each < AREAS / 4; each++) {
            Area area = area();
            for (int question = 0; question < QUESTIONS; question++) {
                asking += asks(area) ? 1 : 0;
                carrying += carriesOut(area) ? 1 : 0;
            }
        }
        int questions = AREAS / 4 * QUESTIONS;
        assertThat(asking).isBetween(questions / 100, questions / 2);
        assertThat(carrying).isBetween(questions / 100, questions / 2);
    }

    private boolean asks(Area area) {
        int folder = random.nextInt(area.folders().size());
        int who = random.nextInt(ORGANISATIONS);
        int hour = random.nextInt(100);
        boolean here = random.nextInt(10) > 0;
        boolean standard = random.nextInt(4) == 0;
        boolean own = random.nextInt(4) > 0;
        Role role = random.nextBoolean() ? Role.PROTECTED_SYSTEM_MANAGER : any(Role.values());
        ContractState state = random.nextBoolean() ? ContractState.IN_USE : any(ContractState.values());
        Set<Fact> missing = random.nextInt(8) == 0 ? EnumSet.of(any(Fact.values())) : Set.of();
        boolean answer = FolderPermissions.decideAskingChange(
                        caller(area, here, who, role),
                        area.folders().get(folder),
                        any(Change.values()),
                        new ChangeFacts(standard, own),
                        new Standing(state, missing, BEGINNING.plusSeconds(hour * 3600L)))
                .isAllowed();
        boolean expected = here
                && missing.isEmpty()
                && state.name().equals("IN_USE")
                && role.name().equals("PROTECTED_SYSTEM_MANAGER")
                && own
                && !standard
                && reference(area.plain(), folder, who, "VIEW", "IN_USE", hour);
        assertThat(answer).isEqualTo(expected);
        return answer;
    }

    private boolean carriesOut(Area area) {
        Folder folder = any(area.folders().toArray(Folder[]::new));
        boolean here = random.nextInt(10) > 0;
        boolean standard = random.nextInt(4) == 0;
        Role role = any(Role.values());
        ContractState state = random.nextBoolean() ? ContractState.IN_USE : any(ContractState.values());
        Change change = any(Change.values());
        boolean answer = FolderPermissions.decideChange(
                        caller(area, here, 0, role), folder, change, standard, new Standing(state, Set.of(), BEGINNING))
                .isAllowed();
        boolean expected = state.name().equals("IN_USE")
                && !standard
                && (change.name().equals("RENAME")
                        ? Set.of("HELPDESK", "PROVIDER").contains(role.name())
                        : here && role.name().equals("REQUESTING_OFFICE"));
        assertThat(answer).isEqualTo(expected);
        return answer;
    }

    private static Caller caller(Area area, boolean here, int who, Role role) {
        return new Caller(
                new AccountId(new UUID(0, 2)),
                "A10000001",
                new PersonId(new UUID(0, 3)),
                "somebody",
                Set.of(role),
                area.organisations().get(who),
                here ? area.contract() : new ContractId(new UUID(0, 1)),
                new TerminalId(new UUID(0, 4)),
                new SessionId(new UUID(0, 5)));
    }

    private static boolean reference(List<Plain> area, int folder, int who, String wanted, String state, int hour) {
        boolean open = state.equals("IN_USE") || (state.equals("TIDYING") && wanted.equals("VIEW"));
        if (!open) {
            return false;
        }
        int at = folder;
        while (true) {
            Plain here = area.get(at);
            for (Told told : here.told()) {
                if (told.who() == who && told.from() <= hour && (told.to() < 0 || hour < told.to())) {
                    return told.what().stream().anyMatch(each -> each.name().equals(wanted));
                }
            }
            Map<Integer, Set<Permission>> rights = here.rights();
            if (rights != null) {
                Set<Permission> given = rights.get(who);
                return given != null
                        && given.stream().anyMatch(each -> each.name().equals(wanted));
            }
            at = here.above();
        }
    }

    private Area area() {
        ContractId contract = new ContractId(new UUID(random.nextLong(), random.nextLong()));
        List<OrganisationId> organisations = new ArrayList<>();
        for (int each = 0; each < ORGANISATIONS; each++) {
            organisations.add(new OrganisationId(new UUID(random.nextLong(), each)));
        }
        Area area = new Area(contract, organisations, new ArrayList<>(), new ArrayList<>());
        Library library = new Library(contract, "共有");
        for (int each = 0; each < FOLDERS; each++) {
            if (each < 2) {
                standard(area, library);
            } else {
                made(area, random.nextInt(each));
            }
        }
        return area;
    }

    private void standard(Area area, Library library) {
        Map<Integer, Set<Permission>> plain = new HashMap<>();
        Map<OrganisationId, Set<Permission>> rights = new HashMap<>();
        for (int who = 0; who < ORGANISATIONS; who++) {
            Set<Permission> given = permissions();
            if (!given.isEmpty()) {
                plain.put(who, given);
                rights.put(area.organisations().get(who), given);
            }
        }
        if (rights.isEmpty()) {
            plain.put(0, EnumSet.of(Permission.VIEW));
            rights.put(area.organisations().getFirst(), EnumSet.of(Permission.VIEW));
        }
        area.folders().add(Folder.standard(library, "標準", "標準", rights, BEGINNING));
        area.plain().add(new Plain(-1, plain, List.of()));
    }

    private void made(Area area, int above) {
        AccountId creator = new AccountId(new UUID(0, 2));
        Folder folder = area.folders().get(above).add("作成", "作成", creator, BEGINNING);
        List<Told> told = new ArrayList<>();
        for (int who = 0; who < ORGANISATIONS; who++) {
            if (random.nextInt(3) == 0) {
                told.add(except(area, folder, who));
            }
        }
        area.folders().add(folder);
        area.plain().add(new Plain(above, null, told));
    }

    private Told except(Area area, Folder folder, int who) {
        Set<Permission> what = permissions();
        int from = random.nextInt(60);
        int to = random.nextBoolean() ? -1 : from + 1 + random.nextInt(40);
        Instant until = to < 0 ? null : BEGINNING.plusSeconds(to * 3600L);
        AccessException.ask(
                        folder,
                        area.organisations().get(who),
                        what,
                        until,
                        "理由",
                        new AccountId(new UUID(0, 2)),
                        BEGINNING)
                .begin("2026-000001", BEGINNING.plusSeconds(from * 3600L));
        return new Told(who, what, from, to);
    }

    /** None, or sight and perhaps more. */
    private Set<Permission> permissions() {
        return switch (random.nextInt(4)) {
            case 0 -> EnumSet.noneOf(Permission.class);
            case 1 -> EnumSet.of(Permission.VIEW);
            case 2 -> EnumSet.of(Permission.VIEW, Permission.UPLOAD);
            default -> EnumSet.allOf(Permission.class);
        };
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
