package dsg.fileshare.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.Accounts;
import dsg.account.Membership;
import dsg.application.ApplicationRow;
import dsg.application.Applications;
import dsg.company.Organisation;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractRecords;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Label;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.arriving.ArrivalItemRow;
import dsg.fileshare.arriving.ArrivalPage;
import dsg.fileshare.arriving.ArrivalState;
import dsg.fileshare.arriving.ArrivalSteps;
import dsg.fileshare.removal.Departure;
import dsg.fileshare.removal.ItemState;
import dsg.fileshare.removal.RemovalReady;
import dsg.fileshare.removal.RemovalState;
import dsg.hold.HeldType;
import dsg.hold.HoldDesk;
import dsg.hold.HoldKind;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.Clocks;
import dsg.proof.Proves;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Moves from the first contract of the demonstration to the third, faults included. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class MovesIT extends RemovalCase {

    private static final String PROVIDER = "架空 運子";

    @Inject
    Applications applications;

    @Inject
    Accounts accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractRecords records;

    @Inject
    RemovalSteps steps;

    @Inject
    ArrivalSteps arrivalSteps;

    @Inject
    Relocation relocation;

    @Inject
    HoldDesk holds;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R63", says = "In the tidy period companies move or delete what is left")
    @DisplayName(
            "a file moves to the other contract once both offices agree: another key, the same bytes, on both logs,"
                    + " once")
    void move() throws Exception {
        byte[] content = bytes(700_000);
        String name = name("移動する図面");
        FileId file = shelf.put(USER, FROM, FOLDER, name, content);
        ContractId target = shelf.id(TO);
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> removals.requestMove(chosen(file), target, "後続の契約で使うため")))
                .hasMessage("access.role");
        RemovalId wish = requestedMove(file);
        assertThatThrownBy(() -> agree(wish, "協議済み")).hasMessage("fileshare.move.unlabelled");
        office(() -> removals.label(wish, Set.of(), Label.CAUTION));
        agree(wish, "移動元で協議済み");
        awaitOffered(wish);
        assertThat(acting.as(OFFICE, TO, () -> applications.toDecide()))
                .extracting(ApplicationRow::subject)
                .doesNotContain(wish.value());
        run(MANAGER, TO, () -> arrivals.accept(wish, shelf.folderId(TO, FOLDER)));
        agreeThere(wish, "移動先で協議済み");
        awaitDone(FROM, wish);

        List<FileId> there = shelf.named(TO, name);
        assertThat(there).hasSize(1).doesNotContain(file);
        assertThat(shelf.content(TO, there.getFirst())).isEqualTo(content);
        assertThat(shelf.named(FROM, name)).isEmpty();
        Await.until("the source's content is gone", () -> !shelf.isInStore(file));
        assertThat(shelf.log(FROM, file)).anyMatch(row -> row.startsWith("MOVE_FILE OK A"));
        assertThat(shelf.log(TO, there.getFirst())).contains("fileshare.published OK");
        ArrivalPage page = acting.as(OFFICE, TO, () -> arrivals.page(wish));
        assertThat(page.items()).extracting(ArrivalItemRow::label).containsExactly(Label.CAUTION);
        assertThat(consistency.faults()).isEmpty();
    }

    @Test
    @DisplayName("carried twice, as after a crash or by two servers, it comes in once; done twice, it is done once")
    void nothingIsDoubled() throws Exception {
        String name = name("二度運ぶ図面");
        FileId file = shelf.put(USER, FROM, FOLDER, name, bytes(300_000));
        RemovalId wish = requestedMove(file);
        office(() -> removals.label(wish, Set.of(), Label.INTERNAL));
        agree(wish, "移動元で協議済み");
        awaitOffered(wish);
        run(MANAGER, TO, () -> arrivals.accept(wish, shelf.folderId(TO, FOLDER)));
        RemovalReady ready = new RemovalReady(shelf.id(FROM), wish);
        Departure departure = steps.loaded(steps.departure(ready).orElseThrow());
        agreeThere(wish, "移動先で協議済み");
        for (int i = 0; i < 3; i++) {
            carryAsAnotherServer(departure);
        }
        awaitDone(FROM, wish);
        steps.moved(departure, departure.items().getFirst().id());
        steps.finish(departure);
        arrivalSteps.finish(departure);
        assertThat(shelf.named(TO, name)).hasSize(1);
        assertThat(shelf.named(FROM, name)).isEmpty();
        assertThat(consistency.faults()).isEmpty();
    }

    /** What it may meet: the other one was quicker, by any step. */
    private void carryAsAnotherServer(Departure departure) throws Exception {
        try {
            relocation.carry(departure, departure.items().getFirst());
        } catch (PersistenceException | RuleBroken quicker) {
            assertThat(quicker).isNotNull();
        } catch (IOException gone) {
            assertThat(shelf.named(TO, departure.items().getFirst().name())).hasSize(1);
        }
    }

    @Test
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName(
            "one person with accounts at the company and at the office neither agrees to their own wish nor has done"
                    + " what they agreed to")
    void onePersonIsNotTwo() throws Exception {
        PersonId person = acting.as(PROVIDER, () -> accounts.registerPerson("架空 二役" + UUID.randomUUID()));
        AccountId here = approved(person, "prime-a", FROM, Role.DATA_MANAGER);
        AccountId office = approved(person, "office-a", FROM, Role.REQUESTING_OFFICE);
        AccountId officeThere = approved(person, "office-a", TO, Role.REQUESTING_OFFICE);
        ContractId from = shelf.id(FROM);
        acting.as(PROVIDER, () -> {
            records.designate(from, organisation("prime-a"), here, "利用者登録申請書");
            return here;
        });
        Await.until("the manager's account is on", () -> acting.may(here, FileshareService.DELETE_FILE));
        Await.until(
                "the office's accounts are on",
                () -> acting.may(office, FileshareService.AGREE_REMOVAL)
                        && acting.may(officeThere, FileshareService.AGREE_REMOVAL));

        FileId moved = put(USER, "二役の図面");
        ContractId target = shelf.id(TO);
        RemovalId move = acting.as(here, () -> removals.requestMove(chosen(moved), target, "後続の契約で使うため"));
        assertThatThrownBy(() -> acting.as(office, () -> {
                    removals.label(move, Set.of(), Label.NONE);
                    return move;
                }))
                .hasMessage("application.own");
        office(() -> removals.label(move, Set.of(), Label.NONE));
        assertThatThrownBy(() -> acting.as(office, () -> deciding.accept(move.value(), "協議済み")))
                .hasMessage("application.own");
        agree(move, "移動元で協議済み");
        awaitOffered(move);
        run(MANAGER, TO, () -> arrivals.accept(move, shelf.folderId(TO, FOLDER)));
        assertThatThrownBy(() -> acting.as(officeThere, () -> deciding.accept(move.value(), "協議済み")))
                .hasMessage("application.concerned");
        deciding.decline(OFFICE, TO, move.value(), "受け入れる必要がないため");
        Await.until("turned away", () -> state(FROM, move) == RemovalState.DECLINED);

        FileId deleted = put(USER, "二役が消す図面");
        RemovalId deletion = acting.as(USER, FROM, () -> removals.requestDeletion(chosen(deleted), "不要となったため"));
        acting.as(office, () -> deciding.accept(deletion.value(), "協議済み"));
        assertThatThrownBy(() -> acting.as(here, () -> {
                    removals.execute(deletion);
                    return deletion;
                }))
                .hasMessage("fileshare.removal.both");
        manager(() -> removals.execute(deletion));
        awaitDone(FROM, deletion);
    }

    private AccountId approved(PersonId person, String organisation, String contract, Role role) throws Exception {
        Membership membership = new Membership(organisation(organisation), shelf.id(contract), Set.of(role));
        AccountId account = acting.as(PROVIDER, () -> accounts.register(person, membership));
        deciding.accept("架空 管太", account.value(), "");
        return account;
    }

    private OrganisationId organisation(String code) {
        return organisations.find(code).map(Organisation::id).orElseThrow();
    }

    @Test
    @DisplayName(
            "a name that is taken there meanwhile is no hindrance: what comes is the next edition, and overwrites nothing")
    void nameTakenThere() throws Exception {
        String name = name("同じ名前の図面");
        FileId file = shelf.put(USER, FROM, FOLDER, name, bytes(1000));
        RemovalId wish = requestedMove(file);
        office(() -> removals.label(wish, Set.of(), Label.NONE));
        agree(wish, "移動元で協議済み");
        awaitOffered(wish);
        run(MANAGER, TO, () -> arrivals.accept(wish, shelf.folderId(TO, FOLDER)));
        FileId there = shelf.put(MANAGER, TO, FOLDER, name, bytes(1));
        agreeThere(wish, "移動先で協議済み");
        awaitDone(FROM, wish);
        RemovalPage page = acting.as(MANAGER, FROM, () -> removals.page(wish, 0));
        assertThat(page.items().getFirst().state()).isEqualTo(ItemState.DONE);
        assertThat(shelf.named(FROM, name)).isEmpty();
        assertThat(shelf.named(TO, name)).hasSize(2).contains(there);
        assertThat(shelf.content(TO, there)).isEqualTo(bytes(1));
    }

    @Test
    @DisplayName("a file that is held stays where it is, and nothing of it comes to the other contract")
    void held() throws Exception {
        String name = name("保全された図面");
        FileId file = shelf.put(USER, FROM, FOLDER, name, bytes(1000));
        RemovalId wish = requestedMove(file);
        office(() -> removals.label(wish, Set.of(), Label.NONE));
        agree(wish, "移動元で協議済み");
        awaitOffered(wish);
        run(MANAGER, TO, () -> arrivals.accept(wish, shelf.folderId(TO, FOLDER)));
        acting.as(
                PROVIDER,
                () -> holds.place(
                        HoldKind.INCIDENT,
                        HeldType.FILE,
                        file.toString(),
                        "架空の調査",
                        LocalDate.now(Clocks.JAPAN).plusDays(30)));
        agreeThere(wish, "移動先で協議済み");
        awaitDone(FROM, wish);
        assertThat(acting.as(MANAGER, FROM, () -> removals.page(wish, 0)).items())
                .singleElement()
                .satisfies(item -> assertThat(item.code()).isEqualTo("hold.bites"));
        assertThat(shelf.named(FROM, name)).containsExactly(file);
        assertThat(shelf.named(TO, name)).isEmpty();
    }

    @Test
    @DisplayName("refused by the other contract, everything stays, and the files can be asked for again")
    void declinedThere() throws Exception {
        FileId file = put(USER, "断られる図面");
        RemovalId wish = requestedMove(file);
        assertThatThrownBy(() -> requestedMove(file)).hasMessage("fileshare.removal.already");
        office(() -> removals.label(wish, Set.of(), Label.NONE));
        agree(wish, "移動元で協議済み");
        awaitOffered(wish);
        run(MANAGER, TO, () -> arrivals.reject(wish, "受け入れる必要がないため"));
        Await.until("turned away", () -> state(FROM, wish) == RemovalState.DECLINED);
        assertThat(acting.as(USER, FROM, () -> downloads.open(file, "whole").id()))
                .isEqualTo(file);
        RemovalId again = agreedDeletion(file);
        assertThat(state(FROM, again)).isEqualTo(RemovalState.AGREED);
    }

    @Test
    @DisplayName(
            "until the other contract has agreed, the company takes a move back: nobody there is asked any more, and"
                    + " the files are free")
    void recalled() throws Exception {
        FileId file = put(USER, "取り下げる図面");
        RemovalId wish = offeredMove(file);
        manager(() -> removals.withdraw(wish));
        Await.until("taken back", () -> state(FROM, wish) == RemovalState.WITHDRAWN);
        assertThat(arrivalState(wish)).isEqualTo(ArrivalState.WITHDRAWN);
        assertThatThrownBy(() -> run(MANAGER, TO, () -> arrivals.accept(wish, shelf.folderId(TO, FOLDER))))
                .hasMessage("fileshare.removal.over");
        assertThat(shelf.log(FROM, wish.value())).contains("fileshare.move-withdrawn OK");
        assertThat(shelf.log(TO, wish.value())).contains("fileshare.move-withdrawn OK");
        RemovalId again = agreedDeletion(file);
        assertThat(state(FROM, again)).isEqualTo(RemovalState.AGREED);
    }

    @Test
    @Proves(value = "T17", says = "In tidying nothing new comes in: no uploads, folders or users")
    @DisplayName("a move to a contract whose use period has ended comes to nothing, and the files are free")
    void targetIsOver() throws Exception {
        FileId file = put(USER, "間に合わない図面");
        RemovalId wish = offeredMove(file);
        LocalDate today = LocalDate.now(clock);
        dates.set(TO, today.minusMonths(6), today.minusDays(1), today.plusDays(13));
        Await.until("turned away", () -> state(FROM, wish) == RemovalState.DECLINED);
        assertThat(arrivalState(wish)).isEqualTo(ArrivalState.WITHDRAWN);
        RemovalId again = agreedDeletion(file);
        assertThat(state(FROM, again)).isEqualTo(RemovalState.AGREED);
    }

    @Test
    @DisplayName("files go only to a contract of the same company that is in use")
    void onlyToTheOwnCompany() throws Exception {
        FileId file = put(USER, "行き先のない図面");
        ContractId foreign = shelf.id("DEMO-2026-002");
        assertThatThrownBy(() -> acting.as(MANAGER, FROM, () -> removals.requestMove(chosen(file), foreign, "移動")))
                .hasMessage("fileshare.move.target");
        LocalDate today = LocalDate.now(clock);
        dates.set(TO, today.minusMonths(6), today.minusDays(1), today.plusDays(13));
        assertThatThrownBy(() -> requestedMove(file)).hasMessage("fileshare.move.target");
    }
}
