package dsg.fileshare.area;

import static dsg.fileshare.area.GeneratedAreas.at;
import static dsg.fileshare.area.GeneratedAreas.caller;
import static dsg.fileshare.area.GeneratedAreas.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dsg.contract.ContractState;
import dsg.contract.Fact;
import dsg.fileshare.area.GeneratedAreas.Area;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.Role;
import dsg.proof.Proves;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Areas made by chance, and the evaluator's every question beside a reference that was written apart. */
class GeneratedRightsTest {

    private static final int AREAS = 2_000;
    private static final int QUESTIONS = 500;

    private final GeneratedAreas chance = new GeneratedAreas();

    /** Counts what is allowed, asks once. */
    @FunctionalInterface
    private interface Question {
        boolean ask(Area area);
    }

    @Test
    @Proves(value = "T14", says = "One evaluator decides, checked by a truth table")
    @DisplayName(
            "a million generated questions about viewing, downloading, uploading and making folders are answered as a naive"
                    + " reference answers them")
    void likeTheReference() {
        int allowed = allowed(AREAS * QUESTIONS, this::permission);
        // chance that asks only for what is refused would show nothing
        assertThat(allowed).isBetween(AREAS * QUESTIONS / 20, AREAS * QUESTIONS / 2);
    }

    @Test
    @Proves(value = "T14", says = "One evaluator decides, checked by a truth table")
    @DisplayName("a million generated lists show the folders that the naive reference shows")
    void lists() {
        int shown = allowed(AREAS * QUESTIONS, this::isShown);
        assertThat(shown).isBetween(AREAS * QUESTIONS / 20, AREAS * QUESTIONS * 9 / 10);
    }

    @Test
    @Proves(value = "T14", says = "One evaluator decides, checked by a truth table")
    @DisplayName(
            "a million generated questions about another name and other rights, asked for and carried out, are answered"
                    + " as the naive reference answers them")
    void changesLikeTheReference() {
        assertThat(allowed(AREAS * QUESTIONS / 2, this::asksChange)).isGreaterThan(AREAS * QUESTIONS / 200);
        assertThat(allowed(AREAS * QUESTIONS / 2, this::carriesOut)).isGreaterThan(AREAS * QUESTIONS / 200);
    }

    @Test
    @Proves(value = "T14", says = "One evaluator decides, checked by a truth table")
    @Proves(value = "T12", says = "A data manager deletes what the own company registered, and nothing of others")
    @DisplayName(
            "a million generated questions about deleting and moving, asked for and carried out, by companies and the"
                    + " office, are answered as the naive reference answers them")
    void removalsLikeTheReference() {
        int each = AREAS * QUESTIONS / 3 + 1;
        assertThat(allowed(each, this::asksRemoval)).isGreaterThan(each / 100);
        assertThat(allowed(each, this::removes)).isGreaterThan(each / 200);
        assertThat(allowed(each, this::officeRemoves)).isGreaterThan(each / 200);
    }

    private int allowed(int questions, Question question) {
        int allowed = 0;
        Area area = chance.area();
        for (int each = 1; each <= questions; each++) {
            allowed += question.ask(area) ? 1 : 0;
            if (each % QUESTIONS == 0) {
                area = chance.area();
            }
        }
        return allowed;
    }

    private boolean permission(Area area) {
        int folder = chance.folder(area);
        int who = chance.organisation();
        int hour = chance.hour();
        boolean own = !chance.onceIn(10);
        Permission wanted = chance.any(Permission.values());
        ContractState state = chance.state();
        Set<Fact> missing = chance.missing();
        boolean answer = FolderPermissions.decide(
                        own ? area.contract() : new ContractId(new UUID(0, 1)),
                        area.organisations().get(who),
                        area.folders().get(folder),
                        wanted,
                        new Standing(state, missing, at(hour)))
                .isAllowed();
        boolean expected =
                own && missing.isEmpty() && reference(area.plain(), folder, who, wanted.name(), state.name(), hour);
        return same(answer, expected, area, folder, wanted, state, hour);
    }

    private boolean isShown(Area area) {
        int folder = chance.folder(area);
        int who = chance.organisation();
        int hour = chance.hour();
        boolean here = !chance.onceIn(10);
        Caller caller = caller(area, here, who, chance.any(Role.values()));
        boolean answer = !FolderPermissions.isHidden(caller, area.folders().get(folder), at(hour));
        // how the contract stands says whether anybody comes in at all, and hides no single folder
        boolean expected = here && reference(area.plain(), folder, who, "VIEW", "IN_USE", hour);
        return same(answer, expected, area, folder, who, here, hour);
    }

    private boolean asksChange(Area area) {
        int folder = chance.folder(area);
        int who = chance.organisation();
        int hour = chance.hour();
        boolean here = !chance.onceIn(10);
        boolean standard = chance.onceIn(4);
        boolean own = !chance.onceIn(4);
        Role role = chance.onceIn(2) ? Role.PROTECTED_SYSTEM_MANAGER : chance.any(Role.values());
        ContractState state = chance.state();
        Set<Fact> missing = chance.missing();
        boolean answer = FolderPermissions.decideAskingChange(
                        caller(area, here, who, role),
                        area.folders().get(folder),
                        chance.any(Change.values()),
                        new ChangeFacts(standard, own),
                        new Standing(state, missing, at(hour)))
                .isAllowed();
        boolean expected = here
                && missing.isEmpty()
                && state.name().equals("IN_USE")
                && role.name().equals("PROTECTED_SYSTEM_MANAGER")
                && own
                && !standard
                && reference(area.plain(), folder, who, "VIEW", "IN_USE", hour);
        return same(answer, expected, area, folder, who, role, state, hour);
    }

    private boolean carriesOut(Area area) {
        int folder = chance.folder(area);
        boolean here = !chance.onceIn(10);
        boolean standard = chance.onceIn(4);
        Role role = chance.any(Role.values());
        ContractState state = chance.state();
        Change change = chance.any(Change.values());
        boolean answer = FolderPermissions.decideChange(
                        caller(area, here, 0, role),
                        area.folders().get(folder),
                        change,
                        standard,
                        new Standing(state, Set.of(), at(0)))
                .isAllowed();
        boolean expected = state.name().equals("IN_USE")
                && !standard
                && (change.name().equals("RENAME")
                        ? Set.of("HELPDESK", "PROVIDER").contains(role.name())
                        : here && role.name().equals("REQUESTING_OFFICE"));
        return same(answer, expected, area, change, role, state);
    }

    /** Whoever sees the file, of the company that registered it; a move the data manager by name alone. */
    private boolean asksRemoval(Area area) {
        int folder = chance.folder(area);
        int who = chance.organisation();
        int hour = chance.hour();
        boolean here = !chance.onceIn(10);
        RemovalFacts facts = facts();
        RemovalKind kind = chance.any(RemovalKind.values());
        Role role = chance.onceIn(2) ? Role.DATA_MANAGER : chance.any(Role.values());
        ContractState state = chance.state();
        Set<Fact> missing = chance.missing();
        boolean answer = FolderPermissions.decideAsking(
                        caller(area, here, who, role),
                        GeneratedAreas.file(area, folder, who),
                        kind,
                        new Standing(state, missing, at(hour)),
                        facts)
                .isAllowed();
        boolean named = role.name().equals("DATA_MANAGER") && facts.designated();
        boolean expected = here
                && missing.isEmpty()
                && reference(area.plain(), folder, who, "VIEW", state.name(), hour)
                && facts.own()
                && (kind.name().equals("DELETION") || named);
        return same(answer, expected, area, folder, who, kind, role, facts, state, hour);
    }

    /** The data manager by name, and only what the office has agreed to. */
    private boolean removes(Area area) {
        int folder = chance.folder(area);
        int who = chance.organisation();
        int hour = chance.hour();
        boolean here = !chance.onceIn(10);
        RemovalFacts facts = facts();
        Role role = chance.onceIn(2) ? Role.DATA_MANAGER : chance.any(Role.values());
        ContractState state = chance.state();
        Set<Fact> missing = chance.missing();
        boolean answer = FolderPermissions.decideRemoving(
                        caller(area, here, who, role),
                        GeneratedAreas.file(area, folder, who),
                        new Standing(state, missing, at(hour)),
                        facts)
                .isAllowed();
        boolean expected = here
                && missing.isEmpty()
                && reference(area.plain(), folder, who, "VIEW", state.name(), hour)
                && facts.own()
                && role.name().equals("DATA_MANAGER")
                && facts.designated()
                && facts.agreed();
        return same(answer, expected, area, folder, who, role, facts, state, hour);
    }

    /** The office at its own word, and only what it has registered itself. */
    private boolean officeRemoves(Area area) {
        int folder = chance.folder(area);
        int who = chance.organisation();
        int registrar = chance.onceIn(2) ? who : chance.organisation();
        int hour = chance.hour();
        boolean here = !chance.onceIn(10);
        Role role = chance.onceIn(2) ? Role.REQUESTING_OFFICE : chance.any(Role.values());
        ContractState state = chance.state();
        Set<Fact> missing = chance.missing();
        boolean answer = FolderPermissions.decideRemovingOwn(
                        caller(area, here, who, role),
                        GeneratedAreas.file(area, folder, registrar),
                        new Standing(state, missing, at(hour)))
                .isAllowed();
        boolean expected = here
                && missing.isEmpty()
                && reference(area.plain(), folder, who, "VIEW", state.name(), hour)
                && role.name().equals("REQUESTING_OFFICE")
                && who == registrar;
        return same(answer, expected, area, folder, who, registrar, role, state, hour);
    }

    private RemovalFacts facts() {
        return new RemovalFacts(!chance.onceIn(4), !chance.onceIn(4), chance.onceIn(2));
    }

    private static boolean same(boolean answer, boolean expected, Area area, Object... asked) {
        if (answer != expected) {
            throw new AssertionError("seed %d: answered %s to %s in %s"
                    .formatted(GeneratedAreas.SEED, answer, Arrays.toString(asked), area.plain()));
        }
        return answer;
    }
}
