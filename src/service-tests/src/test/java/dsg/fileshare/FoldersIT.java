package dsg.fileshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.FolderRow;
import dsg.fileshare.browsing.FileOrder;
import dsg.fileshare.browsing.FileQuery;
import dsg.fileshare.browsing.FileSharing;
import dsg.fileshare.browsing.FolderPage;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class FoldersIT {

    @Inject
    Acting acting;

    @Inject
    FileSharing sharing;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R20", says = "There are an area and libraries for sharing")
    @Proves(value = "R65", says = "Standard folders come with rights that fit who performs the contract")
    @DisplayName("the standard folders are there with rights by organisation: each party sees what concerns it")
    void eachPartySeesItsFolders() throws Exception {
        String own = "04_下請_こかげ架空精機（デモ）";
        assertThat(foldersOf("架空 青子")).contains("01_共通", "02_調達要求元からの提供", "03_元請からの提出", own);
        assertThat(foldersOf("架空 小枝")).contains("01_共通", "02_調達要求元からの提供", own).doesNotContain("03_元請からの提出");
        assertThat(foldersOf("架空 港")).contains("01_共通").doesNotContain(own);
    }

    @Test
    @Proves(value = "R65", says = "Users make folders inside the folders that they may write to")
    @Proves(value = "R65", says = "A folder that a user makes inherits the rights of its folder")
    @DisplayName("a folder that a user makes inherits the rights of the one it is made in")
    void madeFoldersInherit() throws Exception {
        FolderId standard = folder("架空 青子", "03_元請からの提出");
        FolderId made = acting.as("架空 青子", () -> sharing.createFolder(standard, "図面 " + UUID.randomUUID()));
        FolderPage asOffice = acting.as("架空 官子", () -> sharing.folder(firstPage(made)));
        assertThat(asOffice.mayUpload()).isFalse();
        assertThat(asOffice.path()).hasSize(2);
        assertThatThrownBy(() -> acting.as("架空 小枝", () -> sharing.folder(firstPage(made))))
                .hasMessage("fileshare.folder.unknown");
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @DisplayName("another contract's folder is as unknown as one that never was")
    void anotherContractsFolderIsUnknown() throws Exception {
        FolderId foreign = folder("架空 港", "01_共通");
        assertThatThrownBy(() -> acting.as("架空 青子", () -> sharing.folder(firstPage(foreign))))
                .hasMessage("fileshare.folder.unknown");
        assertThatThrownBy(() -> acting.as("架空 青子", () -> sharing.folder(firstPage(new FolderId(UUID.randomUUID())))))
                .hasMessage("fileshare.folder.unknown");
    }

    @Test
    @Proves(value = "R65", says = "Users make folders inside the folders that they may write to")
    @DisplayName("who may only view makes no folder; two of one name, and names that no folder may have, are refused")
    void foldersAreNotMadeAnyhow() throws Exception {
        FolderId provided = folder("架空 青子", "02_調達要求元からの提供");
        assertThatThrownBy(() -> acting.as("架空 青子", () -> sharing.createFolder(provided, "x")))
                .hasMessage("fileshare.rule.none.CREATE_FOLDER");
        FolderId common = folder("架空 青子", "01_共通");
        String name = "同じ名前 " + UUID.randomUUID();
        acting.as("架空 青子", () -> sharing.createFolder(common, name));
        assertThatThrownBy(() -> acting.as("架空 青子", () -> sharing.createFolder(common, name + " ")))
                .hasMessage("fileshare.folder.exists");
        for (String bad : List.of("..", "a/b", "a\u202Eb", "\u200B", "con", "x.", "a\\b")) {
            assertThatThrownBy(() -> acting.as("架空 青子", () -> sharing.createFolder(common, bad)))
                    .as(bad)
                    .hasMessageStartingWith("content.name.");
        }
    }

    @Test
    @Proves(value = "R65", says = "Users make folders inside the folders that they may write to")
    @DisplayName(
            "a tree of folders ends where Windows could not unpack it: by its depth, and by the length of its path")
    void treesStayWithinWhatWindowsUnpacks() throws Exception {
        FolderId at = folder("架空 青子", "01_共通");
        for (int depth = 2; depth <= Folder.MAX_DEPTH; depth++) {
            at = make(at, (depth == 2 ? UUID.randomUUID().toString() : "x") + depth);
        }
        FolderId deepest = at;
        assertThatThrownBy(() -> make(deepest, "y")).hasMessage("fileshare.folder.depth");
        FolderId wide = make(folder("架空 青子", "01_共通"), "長い名前" + UUID.randomUUID());
        FolderId wider = make(wide, "あ".repeat(60));
        assertThatThrownBy(() -> make(wider, "い".repeat(60))).hasMessage("fileshare.folder.path");
        assertThat(acting.as("架空 青子", () -> sharing.folder(firstPage(wider))).path())
                .hasSize(3);
    }

    private FolderId make(FolderId above, String name) throws Exception {
        return acting.as("架空 青子", () -> sharing.createFolder(above, name));
    }

    private List<String> foldersOf(String person) throws Exception {
        return acting.as(
                person,
                () -> sharing.area().libraries().stream()
                        .flatMap(library -> library.folders().stream())
                        .map(FolderRow::name)
                        .toList());
    }

    private FolderId folder(String person, String name) throws Exception {
        return acting.as(
                person,
                () -> sharing.area().libraries().stream()
                        .flatMap(library -> library.folders().stream())
                        .filter(row -> row.name().equals(name))
                        .map(FolderRow::id)
                        .findFirst()
                        .orElseThrow());
    }

    private static FileQuery firstPage(FolderId folder) {
        return new FileQuery(folder, FileOrder.NAME, false, null, null);
    }
}
