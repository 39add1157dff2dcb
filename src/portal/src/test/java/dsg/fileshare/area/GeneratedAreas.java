package dsg.fileshare.area;

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

/** Areas made by chance, each with what a reference needs to know of it that was written apart and knows nothing of its classes. */
final class GeneratedAreas {

    static final long SEED = 20_261_129;
    static final int ORGANISATIONS = 4;
    static final Instant BEGINNING = Instant.parse("2026-04-01T00:00:00Z");

    private static final int FOLDERS = 12;
    private static final int HOURS = 100;

    private final Random random = new Random(SEED);

    /** What the reference knows of an exception: hours after the beginning; an end of -1 is none. */
    record Told(int who, Set<Permission> what, int from, int to) {}

    /** What the reference knows of a folder; its rights are null where a user has made it. */
    record Plain(int above, @Nullable Map<Integer, Set<Permission>> rights, List<Told> told) {}

    record Area(ContractId contract, List<OrganisationId> organisations, List<Folder> folders, List<Plain> plain) {}

    int folder(Area area) {
        return random.nextInt(area.folders().size());
    }

    int organisation() {
        return random.nextInt(ORGANISATIONS);
    }

    int hour() {
        return random.nextInt(HOURS);
    }

    /** True once in so many times. */
    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    ContractState state() {
        return random.nextBoolean() ? ContractState.IN_USE : any(ContractState.values());
    }

    Set<Fact> missing() {
        return onceIn(8) ? EnumSet.of(any(Fact.values())) : Set.of();
    }

    static Instant at(int hour) {
        return BEGINNING.plusSeconds(hour * 3600L);
    }

    static Caller caller(Area area, boolean here, int who, Role role) {
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

    /** A file in that folder, registered by that organisation. */
    static StoredFile file(Area area, int folder, int registrar) {
        return new StoredFile(
                new FileId(new UUID(0, 6)),
                area.folders().get(folder),
                "図面.pdf",
                "図面.pdf",
                new StoredFile.Content(1, "0".repeat(64), "application/pdf"),
                new byte[0],
                new AccountId(new UUID(0, 7)),
                area.organisations().get(registrar),
                BEGINNING);
    }

    static boolean reference(List<Plain> area, int folder, int who, String wanted, String state, int hour) {
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

    Area area() {
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

    <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
