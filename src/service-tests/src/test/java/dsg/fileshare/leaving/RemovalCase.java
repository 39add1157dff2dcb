package dsg.fileshare.leaving;

import static java.nio.charset.StandardCharsets.UTF_8;

import dsg.contract.ContractService;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Label;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.arriving.ArrivalState;
import dsg.fileshare.arriving.Arrivals;
import dsg.fileshare.browsing.FileSharing;
import dsg.fileshare.consistency.Consistency;
import dsg.fileshare.removal.RemovalState;
import dsg.fileshare.sending.Downloads;
import dsg.fileshare.tidying.FileSelection;
import dsg.fileshare.tidying.Tidying;
import dsg.platform.access.ContractId;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Dates;
import dsg.server.Deciding;
import dsg.server.Shared;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Files of the first contract of the demonstration, and of the third, which has the same prime: what tests of both need. */
@Shared
abstract class RemovalCase {

    static final String FROM = "DEMO-2026-001";
    static final String TO = "DEMO-2026-003";
    static final String FOLDER = "03_元請からの提出";
    static final String USER = "架空 青子";
    static final String MANAGER = "架空 空男";
    static final String OFFICE = "架空 官子";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    Shelf shelf;

    @Inject
    Dates dates;

    @Inject
    Removals removals;

    @Inject
    Arrivals arrivals;

    @Inject
    Tidying tidying;

    @Inject
    Downloads downloads;

    @Inject
    FileSharing sharing;

    @Inject
    Consistency consistency;

    @Inject
    Clock clock;

    @AfterEach
    void inUse() {
        LocalDate today = LocalDate.now(clock);
        dates.set(
                FROM,
                today.withDayOfYear(1),
                today.plusYears(1),
                today.plusYears(1).plusMonths(1));
        dates.set(
                TO,
                today.withDayOfYear(1),
                today.plusYears(1),
                today.plusYears(1).plusMonths(1));
    }

    /** What an earlier test has closed takes its people's accounts away, and gives them back. */
    @BeforeEach
    void accountsAreOn() throws Exception {
        Await.until("the user's account is on", () -> acting.may(USER, FROM, ContractService.VIEW_AREA));
        Await.until("the manager's account is on", () -> acting.may(MANAGER, FROM, FileshareService.DELETE_FILE));
        Await.until("the office's account is on", () -> acting.may(OFFICE, FROM, FileshareService.AGREE_REMOVAL));
    }

    RemovalId requestedMove(FileId file) throws Exception {
        ContractId target = shelf.id(TO);
        return acting.as(MANAGER, FROM, () -> removals.requestMove(chosen(file), target, "後続の契約で使うため"));
    }

    RemovalId offeredMove(FileId file) throws Exception {
        RemovalId wish = requestedMove(file);
        office(() -> removals.label(wish, Set.of(), Label.NONE));
        agree(wish, "移動元で協議済み");
        awaitOffered(wish);
        return wish;
    }

    ArrivalState arrivalState(RemovalId wish) throws Exception {
        return acting.as(OFFICE, TO, () -> arrivals.page(wish).row().state());
    }

    RemovalId agreedDeletion(FileId file) throws Exception {
        RemovalId wish = acting.as(USER, FROM, () -> removals.requestDeletion(chosen(file), "不要となったため"));
        agree(wish, "協議済み");
        return wish;
    }

    /** As the office of the contract that the files leave. */
    void agree(RemovalId wish, String words) throws Exception {
        deciding.accept(OFFICE, FROM, wish.value(), words);
    }

    /** As the office of the contract that they come to. */
    void agreeThere(RemovalId wish, String words) throws Exception {
        deciding.accept(OFFICE, TO, wish.value(), words);
    }

    void awaitOffered(RemovalId wish) throws Exception {
        Await.until(
                "offered to the other contract",
                () -> acting.as(OFFICE, TO, () -> arrivals.list()).stream()
                        .anyMatch(row -> row.id().equals(wish)));
    }

    void awaitDone(String contract, RemovalId wish) throws Exception {
        Await.until("done", () -> state(contract, wish) == RemovalState.DONE);
    }

    RemovalState state(String contract, RemovalId wish) throws Exception {
        return acting.as(OFFICE, contract, () -> removals.page(wish, 0).row().state());
    }

    FileId put(String person, String what) {
        return shelf.put(person, FROM, FOLDER, name(what), bytes(1000));
    }

    static String name(String what) {
        return what + " " + UUID.randomUUID() + ".txt";
    }

    static byte[] bytes(int length) {
        byte[] noise = new byte[length];
        new SplittableRandom(length).nextBytes(noise);
        for (int i = 0; i < length; i++) {
            noise[i] = (byte) ('a' + Math.floorMod(noise[i], 26));
        }
        return new String(noise, UTF_8).getBytes(UTF_8);
    }

    static FileSelection chosen(FileId file) {
        return new FileSelection.Chosen(Set.of(file));
    }

    void user(Runnable work) throws Exception {
        run(USER, FROM, work);
    }

    void manager(Runnable work) throws Exception {
        run(MANAGER, FROM, work);
    }

    void office(Runnable work) throws Exception {
        run(OFFICE, FROM, work);
    }

    void run(String person, String contract, Runnable work) throws Exception {
        acting.as(person, contract, () -> {
            work.run();
            return work;
        });
    }
}
