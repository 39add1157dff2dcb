package dsg.fileshare.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.UserObjects;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.FolderRow;
import dsg.fileshare.area.Label;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.browsing.FileOrder;
import dsg.fileshare.browsing.FileQuery;
import dsg.platform.access.ContractId;
import dsg.proof.Proves;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rules for names, past the upload: wherever a file or folder gets a name or comes back with one, the same are asked. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class NamesAgainIT extends RemovalCase {

    private static final String DESK = "架空 運子";
    private static final String BLOCKED = "content.name.extension";
    private static final String MARKED = "content.marking";

    @Inject
    UserObjects objects;

    private FolderId top;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @BeforeEach
    void standardFolder() {
        top = shelf.folderId(FROM, FOLDER);
    }

    @Test
    @Proves(value = "R68", says = "Files with the extensions of Annex 2 are refused")
    @DisplayName("a deleted file whose name is refused by now does not come back; with a name that may stand it does")
    void restoredFile() throws Exception {
        FileId file = put(USER, "戻せない図面");
        RemovalId wish = agreedDeletion(file);
        manager(() -> removals.execute(wish));
        awaitDone(FROM, wish);
        shelf.callOnce(FROM, file.value(), name("戻せない図面").replace(".txt", ".exe"));
        assertThatThrownBy(() -> office(() -> removals.restore(file, "誤り"))).hasMessage(BLOCKED);
        shelf.callOnce(FROM, file.value(), "極秘_" + name("図面"));
        assertThatThrownBy(() -> office(() -> removals.restore(file, "誤り"))).hasMessage(MARKED);
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> downloads.open(file, "whole")))
                .hasMessage("fileshare.file.unknown");
        shelf.callOnce(FROM, file.value(), name("戻せる図面"));
        office(() -> removals.restore(file, "誤り"));
        assertThat(acting.as(USER, FROM, () -> downloads.open(file, "whole").id()))
                .isEqualTo(file);
    }

    @Test
    @Proves(value = "R140", says = "Information more secret than protected information is not brought in")
    @DisplayName("a deleted folder that bears a marking does not come back, nor a file in it")
    void restoredFolder() throws Exception {
        String name = folderName("戻せないフォルダ");
        FolderId made = acting.as(USER, FROM, () -> sharing.createFolder(top, name));
        FileId inside = shelf.put(USER, FROM, name, name("中の図面"), bytes(10));
        RemovalId wish = acting.as(USER, FROM, () -> removals.requestDeletion(made, "不要となったため"));
        agree(wish, "協議済み");
        manager(() -> removals.execute(wish));
        awaitDone(FROM, wish);
        shelf.callOnce(FROM, made.value(), "極秘 " + UUID.randomUUID());
        assertThatThrownBy(() -> office(() -> removals.restore(inside, "誤り"))).hasMessage(MARKED);
        assertThat(folders()).doesNotContain(made);
        shelf.callOnce(FROM, made.value(), name);
        office(() -> removals.restore(inside, "誤り"));
        assertThat(folders()).contains(made);
    }

    @Test
    @Proves(value = "R140", says = "Information more secret than protected information is not brought in")
    @DisplayName(
            "no folder bears a marking of higher secrecy: neither one that is made, nor one that comes with a bundle")
    void madeFolder() {
        String marked = "【機密】" + folderName("資料");
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> sharing.createFolder(top, marked)))
                .hasMessage(MARKED);
        assertThatThrownBy(() -> acting.as(USER, FROM, () -> sharing.folderIn(top, marked)))
                .hasMessage(MARKED);
    }

    @Test
    @Proves(value = "R131", says = "Renaming or deleting users' folders is asked of the help desk")
    @Proves(value = "R140", says = "Information more secret than protected information is not brought in")
    @DisplayName("the help desk renames a folder by its number: to no marking, no taken name, in no other contract")
    void renamedFolder() throws Exception {
        ContractId contract = shelf.id(FROM);
        String taken = folderName("ある");
        acting.as(USER, FROM, () -> sharing.createFolder(top, taken));
        FolderId folder = acting.as(USER, FROM, () -> sharing.createFolder(top, folderName("旧い")));
        assertThatThrownBy(() -> rename(contract, folder.value(), "極秘")).hasMessage(MARKED);
        assertThatThrownBy(() -> rename(contract, folder.value(), "a/b")).hasMessage("content.name.path");
        assertThatThrownBy(() -> rename(contract, folder.value(), taken)).hasMessage("fileshare.folder.exists");
        assertThatThrownBy(() -> rename(shelf.id(TO), folder.value(), folderName("よそ")))
                .hasMessage("fileshare.object.unknown");
        assertThatThrownBy(() -> rename(contract, top.value(), folderName("標準")))
                .hasMessage("fileshare.folder.standard");
        String wanted = folderName("新しい");
        rename(contract, folder.value(), wanted);
        assertThat(rows())
                .filteredOn(row -> row.id().equals(folder))
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo(wanted));
    }

    @Test
    @Proves(value = "R68", says = "Files with the extensions of Annex 2 are refused")
    @DisplayName("a file is renamed to no extension of Annex 2 in whatever writing, and to no marking")
    void renamedFile() throws Exception {
        ContractId contract = shelf.id(FROM);
        FileId file = put(USER, "改名する図面");
        for (String blocked : List.of("図面.exe", "図面.ＥＸＥ", "図面.txt.Bat")) {
            assertThatThrownBy(() -> rename(contract, file.value(), blocked)).hasMessage(BLOCKED);
        }
        assertThatThrownBy(() -> rename(contract, file.value(), "図面_極秘.txt")).hasMessage(MARKED);
        assertThat(acting.as(USER, FROM, () -> downloads.open(file, "whole").name()))
                .startsWith("改名する図面");
    }

    @Test
    @Proves(value = "R68", says = "Files with the extensions of Annex 2 are refused")
    @DisplayName("a file of Annex 2 that lies in one area is not taken into another")
    void moved() throws Exception {
        String name = name("移せない図面").replace(".txt", ".exe");
        FileId file = shelf.put(USER, FROM, FOLDER, name, bytes(1000));
        RemovalId wish = offeredMove(file);
        assertThatThrownBy(() -> run(MANAGER, TO, () -> arrivals.accept(wish, shelf.folderId(TO, FOLDER))))
                .hasMessage(BLOCKED);
        manager(() -> removals.withdraw(wish));
        assertThat(shelf.named(TO, name)).isEmpty();
        assertThat(shelf.named(FROM, name)).containsExactly(file);
    }

    @Test
    @Proves(value = "R68", says = "Files with the extensions of Annex 2 are refused")
    @DisplayName("one that got such a name after the move was accepted stays where it is, with that reason")
    void renamedOnTheWay() throws Exception {
        FileId file = put(USER, "途中で変わる図面");
        RemovalId wish = requestedMove(file);
        office(() -> removals.label(wish, Set.of(), Label.NONE));
        agree(wish, "移動元で協議済み");
        awaitOffered(wish);
        run(MANAGER, TO, () -> arrivals.accept(wish, shelf.folderId(TO, FOLDER)));
        String name = name("途中で変わった図面").replace(".txt", ".exe");
        shelf.callOnce(FROM, file.value(), name);
        agreeThere(wish, "移動先で協議済み");
        awaitDone(FROM, wish);
        assertThat(acting.as(MANAGER, FROM, () -> removals.page(wish, 0)).items())
                .singleElement()
                .satisfies(item -> assertThat(item.code()).isEqualTo(BLOCKED));
        assertThat(shelf.named(FROM, name)).containsExactly(file);
        assertThat(shelf.named(TO, name)).isEmpty();
    }

    private void rename(ContractId contract, UUID object, String name) throws Exception {
        acting.as(DESK, () -> {
            objects.rename(contract, object, name);
            return object;
        });
    }

    private List<FolderId> folders() throws Exception {
        return rows().stream().map(FolderRow::id).toList();
    }

    private List<FolderRow> rows() throws Exception {
        return acting.as(USER, FROM, () -> sharing.folder(new FileQuery(top, FileOrder.NAME, false, null, null)))
                .folders();
    }

    private static String folderName(String what) {
        return what + " " + UUID.randomUUID();
    }
}
