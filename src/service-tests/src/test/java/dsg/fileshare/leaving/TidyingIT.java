package dsg.fileshare.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.browsing.FileOrder;
import dsg.fileshare.browsing.FileQuery;
import dsg.fileshare.browsing.FileRow;
import dsg.fileshare.removal.ItemState;
import dsg.fileshare.tidying.FileSelection;
import dsg.fileshare.tidying.TidyOrder;
import dsg.fileshare.tidying.TidyQuery;
import dsg.fileshare.tidying.TidyRow;
import dsg.proof.Proves;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deletions in the first contract of the demonstration. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class TidyingIT extends RemovalCase {

    @Inject
    OwnFiles ownFiles;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R67", says = "Only the data manager named in the application deletes")
    @Proves(value = "R67", says = "Deletion follows coordination with the requesting office")
    @Proves(value = "T9", says = "Deletion needs a recorded coordination, and leaves a record")
    @DisplayName("asked for by a user, agreed to by the office, done by the data manager; the record names all three")
    void deletion() throws Exception {
        FileId file = put(USER, "削除する図面");
        RemovalId wish = acting.as(USER, FROM, () -> removals.requestDeletion(chosen(file), "不要となったため"));
        assertThatThrownBy(() -> manager(() -> removals.execute(wish))).hasMessage("fileshare.rule.coordination");
        assertThatThrownBy(() -> deciding.accept(USER, FROM, wish.value(), "自分で"))
                .hasMessage("access.role");
        agree(wish, "11月24日 電話で協議");
        assertThatThrownBy(() -> user(() -> removals.execute(wish))).hasMessage("access.role");
        manager(() -> removals.execute(wish));
        awaitDone(FROM, wish);
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> downloads.open(file, "whole")))
                .hasMessage("fileshare.file.unknown");
        RemovalPage page = acting.as(OFFICE, FROM, () -> removals.page(wish, 0));
        assertThat(page.row().requestedBy()).isEqualTo(USER);
        assertThat(page.row().officeName()).isEqualTo(OFFICE);
        assertThat(page.row().executedBy()).isEqualTo(MANAGER);
        assertThat(page.items()).extracting(RemovalPage.Item::state).containsExactly(ItemState.DONE);
        assertThat(shelf.log(FROM, file)).anyMatch(row -> row.startsWith("DELETE_FILE OK A"));
        assertThat(consistency.faults()).isEmpty();
    }

    @Test
    @Proves(value = "T9", says = "Until tidying ends a deleted file can be brought back by the office")
    @DisplayName("until tidying ends the office can have a deletion undone, and only the office")
    void restored() throws Exception {
        FileId file = put(USER, "戻す図面");
        RemovalId wish = agreedDeletion(file);
        manager(() -> removals.execute(wish));
        awaitDone(FROM, wish);
        assertThat(shelf.isInStore(file)).isTrue();
        assertThatThrownBy(() -> manager(() -> removals.restore(file, "誤り"))).hasMessage("access.role");
        assertThat(restored(wish)).containsExactly(false);
        office(() -> removals.restore(file, "誤って削除したため"));
        assertThat(restored(wish)).containsExactly(true);
        assertThat(acting.as(USER, FROM, () -> downloads.open(file, "whole").name()))
                .startsWith("戻す図面");
    }

    private List<Boolean> restored(RemovalId wish) throws Exception {
        return acting.as(OFFICE, FROM, () -> removals.page(wish, 0)).items().stream()
                .map(RemovalPage.Item::restored)
                .toList();
    }

    @Test
    @Proves(value = "T12", says = "A data manager deletes what the own company registered, and nothing of others")
    @DisplayName(
            "what another organisation registered is not the company's to delete, nor what its own subcontractor's to"
                    + " move away")
    void foreignFiles() throws Exception {
        FileId office = shelf.put(OFFICE, FROM, "01_共通", name("官の資料"), bytes(10));
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> removals.requestDeletion(chosen(office), "不要")))
                .hasMessage("fileshare.rule.foreign");
        FileId prime = shelf.put(USER, FROM, "01_共通", name("元請の資料"), bytes(10));
        assertThatThrownBy(() -> acting.as("架空 小枝", FROM, () -> removals.requestDeletion(chosen(prime), "不要")))
                .hasMessage("fileshare.rule.foreign");
        FileId sub = shelf.put("架空 小枝", FROM, "01_共通", name("下請の資料"), bytes(10));
        RemovalId wish = acting.as(USER, FROM, () -> removals.requestDeletion(chosen(sub), "下請の分も整理するため"));
        acting.as(USER, FROM, () -> {
            removals.withdraw(wish);
            return wish;
        });
    }

    @Test
    @Proves(value = "T12", says = "A data manager deletes what the own company registered, and nothing of others")
    @Proves(value = "T9", says = "Deletion needs a recorded coordination, and leaves a record")
    @DisplayName(
            "what the office has registered itself it deletes at its own word, on the record and to be undone; nothing of a"
                    + " company, and no company anything of the office")
    void ownOfTheOffice() throws Exception {
        FileId office = shelf.put(OFFICE, FROM, "01_共通", name("官の資料"), bytes(10));
        FileId company = shelf.put(USER, FROM, "01_共通", name("企業の資料"), bytes(10));
        assertThatThrownBy(() -> acting.as(OFFICE, FROM, () -> ownFiles.delete(chosen(company), "不要")))
                .hasMessage("fileshare.rule.foreign");
        FileSelection both = new FileSelection.Chosen(Set.of(office, company));
        assertThatThrownBy(() -> acting.as(OFFICE, FROM, () -> ownFiles.delete(both, "不要")))
                .hasMessage("fileshare.rule.foreign");
        assertThatThrownBy(() -> acting.as(MANAGER, FROM, () -> ownFiles.delete(chosen(office), "不要")))
                .hasMessage("access.role");
        assertThatThrownBy(() -> acting.as(OFFICE, TO, () -> ownFiles.delete(chosen(office), "不要")))
                .hasMessage("fileshare.file.unknown");
        RemovalId wish = acting.as(OFFICE, FROM, () -> ownFiles.delete(chosen(office), "差し替えたため"));
        awaitDone(FROM, wish);
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> downloads.open(office, "whole")))
                .hasMessage("fileshare.file.unknown");
        RemovalPage page = acting.as(OFFICE, FROM, () -> removals.page(wish, 0));
        assertThat(page.row().isOfOffice()).isTrue();
        assertThat(page.row().executedBy()).isEqualTo(OFFICE);
        assertThat(page.row().because()).isEqualTo("差し替えたため");
        assertThat(acting.as(OFFICE, FROM, () -> removals.list()))
                .extracting(RemovalRow::id)
                .contains(wish);
        assertThat(acting.as(USER, FROM, () -> removals.list()))
                .extracting(RemovalRow::id)
                .doesNotContain(wish);
        assertThat(shelf.log(FROM, office)).anyMatch(row -> row.startsWith("DELETE_FILE OK"));
        office(() -> removals.restore(office, "誤り"));
        assertThat(acting.as(USER, FROM, () -> downloads.open(office, "whole").id()))
                .isEqualTo(office);
        assertThat(shelf.isInStore(company)).isTrue();
        assertThat(consistency.faults()).isEmpty();
    }

    @Test
    @Proves(value = "R63", says = "After the tidy period no data of the area can be accessed")
    @Proves(value = "T17", says = "In tidying nothing new comes in: no uploads, folders or users")
    @Proves(
            value = "T17",
            says = "In tidying files are read, taken out, deleted and moved, and the days left are shown")
    @DisplayName("in tidying files are deleted and taken out, nothing new comes; after closing nothing at all is done")
    void whileTidying() throws Exception {
        FileId file = put(USER, "整理期間の図面");
        RemovalId wish = agreedDeletion(file);
        LocalDate today = LocalDate.now(clock);
        dates.set(FROM, today.minusMonths(6), today.minusDays(1), today.plusDays(13));
        FolderId folder = shelf.folderId(FROM, FOLDER);
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> sharing.createFolder(folder, "新しい")))
                .hasMessage("fileshare.rule.state.TIDYING");
        assertThat(acting.as(USER, FROM, () -> downloads.open(file, "whole").id()))
                .isEqualTo(file);
        manager(() -> removals.execute(wish));
        awaitDone(FROM, wish);
        FileId late = put(USER, "閉鎖後の図面");
        RemovalId never = agreedDeletion(late);
        dates.set(FROM, today.minusMonths(6), today.minusDays(20), today.minusDays(1));
        // the clock shuts at once; the accounts follow within a second, and then it is the role that is missing
        assertThatThrownBy(() -> manager(() -> removals.execute(never)))
                .hasMessageMatching("fileshare.rule.state.CLOSED|access.role");
        inUse();
        accountsAreOn();
    }

    @Test
    @DisplayName("the assistant counts what is left and what nobody has taken out, and knows who has")
    void untaken() throws Exception {
        FileId file = put(USER, "取得する図面");
        TidyQuery all = new TidyQuery(TidyQuery.Scope.UNTAKEN, TidyOrder.REGISTERED, true, 0);
        assertThat(acting.as(USER, FROM, () -> tidying.files(all)).rows())
                .extracting(row -> row.file().id())
                .contains(file);
        acting.as(USER, FROM, () -> {
            downloads.taken(downloads.open(file, "whole"));
            return file;
        });
        assertThat(acting.as(USER, FROM, () -> tidying.files(all)).rows())
                .extracting(row -> row.file().id())
                .doesNotContain(file);
        TidyQuery own = new TidyQuery(TidyQuery.Scope.OWN, TidyOrder.REGISTERED, true, 0);
        TidyRow row = acting.as(MANAGER, FROM, () -> tidying.files(own)).rows().stream()
                .filter(each -> each.file().id().equals(file))
                .findFirst()
                .orElseThrow();
        assertThat(row.takenBy()).isEqualTo(USER);
        assertThat(acting.as(OFFICE, FROM, () -> tidying.files(all)).rows())
                .extracting(each -> each.file().id())
                .contains(file);
    }

    @Test
    @Proves(value = "T11", says = "The data manager deletes folders too; renaming goes through the help desk")
    @Proves(value = "T9", says = "Until tidying ends a deleted file can be brought back by the office")
    @DisplayName("a folder goes with everything in it, a standard one never; and comes back with a file that the office"
            + " wants back")
    void folder() throws Exception {
        FolderId standard = shelf.folderId(FROM, FOLDER);
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> removals.requestDeletion(standard, "不要")))
                .hasMessage("fileshare.removal.standard");
        String name = name("削除するフォルダ");
        FolderId made = acting.as(USER, FROM, () -> sharing.createFolder(standard, name));
        acting.as(USER, FROM, () -> sharing.createFolder(made, "中のフォルダ"));
        FileId inside = shelf.put(USER, FROM, name, name("中の図面"), bytes(10));
        RemovalId wish = acting.as(USER, FROM, () -> removals.requestDeletion(made, "不要となったため"));
        agree(wish, "協議済み");
        manager(() -> removals.execute(wish));
        awaitDone(FROM, wish);
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> downloads.open(inside, "whole")))
                .hasMessage("fileshare.file.unknown");
        FileQuery query = new FileQuery(made, FileOrder.NAME, false, null, null);
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> sharing.folder(query)))
                .hasMessage("fileshare.folder.unknown");
        office(() -> removals.restore(inside, "誤って削除したため"));
        assertThat(acting.as(USER, FROM, () -> sharing.folder(query)).files().rows())
                .extracting(FileRow::id)
                .containsExactly(inside);
    }
}
