package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The main job: people of a company and of the requesting office share files in a contract's area. */
@Journey
class SharingIT {

    private static final Duration LONG = Duration.ofMinutes(5);

    /** Takes out everything in a folder as the page's form does, and says how it ended. */
    private static final String TAKE_FOLDER = """
        async folder => {
          const body = new URLSearchParams({ take: 'folder', folder });
          const answer = await fetch('/api/bundle', { method: 'POST', body });
          return answer.status + await answer.arrayBuffer().then(all => ' whole ' + all.byteLength, () => ' broken off');
        }
        """;

    @Test
    @Proves(value = "R1", says = "Ministry and contracting companies share protected information as electronic data")
    @Proves(value = "R20", says = "Files are registered from terminals")
    @DisplayName("the prime registers a PDF, a workbook, a picture, an empty file and 1 GiB; after the scan"
            + " the office downloads each of them unchanged")
    void filesOfEveryKindReachTheOffice(House house) {
        FolderPage prime = Folders.ofPrime(house, "納入資料");
        List<Path> files = List.of(
                Sample.pdf("設計書.pdf"),
                Sample.xlsx("部品表（第２版）.xlsx"),
                Sample.picture("外観.png"),
                Sample.empty("空.txt"),
                Sample.noise("計測データ.dat", 1024));

        prime.upload(files.toArray(Path[]::new));
        Transfer large = prime.transfer("計測データ.dat");
        assertThat(large.pace()).contains("残り");
        assertThat(large.becomes("checking", LONG).status()).isEqualTo("検査中");
        for (Path file : files) {
            assertThat(prime.transfer(name(file)).becomes("published", LONG).status())
                    .isEqualTo("公開");
            prime.isListed(name(file));
        }

        HomePage home = house.signIn(house.people().office());
        FolderPage office = home.folder(prime.page().locator("h1").innerText(), prime.id());
        assertThat(office.takesUploads()).isFalse();
        Map<String, String> downloaded = new HashMap<>();
        Map<String, String> registered = new HashMap<>();
        for (Path file : files) {
            registered.put(name(file), Digest.of(file));
            downloaded.put(name(file), Digest.of(office.download(name(file))));
        }
        assertThat(downloaded).isEqualTo(registered);
        house.store().isConsistent();
    }

    @Test
    @Proves(value = "R66", says = "Work is done on a downloaded copy, outside the service")
    @DisplayName("files are given out to be kept, never shown; what is made of a copy comes in beside it, and changes"
            + " nothing")
    void workOnCopies(House house) throws IOException {
        FolderPage folder = Folders.ofPrime(house, "写し");
        List<Path> files = List.of(Sample.text("案.txt", "初版"), Sample.pdf("図.pdf"), Sample.picture("写真.png"));
        folder.upload(files.toArray(Path[]::new));
        Api api = new Api(folder.page());
        for (Path file : files) {
            folder.transfer(name(file)).becomes("published", LONG);
            folder.isListed(name(file));
            assertThat(api.get(folder.addressOf(name(file)), Map.of()).headers().get("content-disposition"))
                    .as(name(file))
                    .startsWith("attachment");
        }
        Path copy = folder.download("案.txt");
        Files.writeString(copy, "改版");
        assertThat(folder.download("案.txt")).hasContent("初版");
        folder.upload(Sample.text("案_改版.txt", Files.readString(copy)));
        folder.transfer("案_改版.txt").becomes("published", LONG);
        folder.reload();
        assertThat(folder.download("案.txt")).hasContent("初版");
        assertThat(folder.download("案_改版.txt")).hasContent("改版");
    }

    @Test
    @DisplayName("an upload comes in through a network that lets only POST pass, and is called off through it")
    void onlyPost(House house) {
        FolderPage folder = Folders.ofPrime(house, "POSTのみ");
        Api api = new Api(folder.page());
        // more than any form may bring
        String text = "a".repeat(2 << 20);
        String upload = location(api.announce(folder.id(), "届く.txt", text.length()));
        assertThat(api.post("HEAD", upload, "").headers()).containsEntry("upload-offset", "0");
        assertThat(api.post("PATCH", upload, text).status()).isEqualTo(204);
        String other = location(api.announce(folder.id(), "やめる.txt", text.length()));
        assertThat(api.post("DELETE", other, "").status()).isEqualTo(204);
        assertThat(api.post("HEAD", other, "").status()).isEqualTo(410);
        Await.until(
                folder.page(),
                "what came is listed",
                () -> folder.reload().files().equals(List.of("届く.txt")));
        assertThat(folder.download("届く.txt")).hasContent(text);
    }

    @Test
    @DisplayName("an archive in which a file turns out damaged breaks off, so that nobody takes it for a whole one")
    void damagedInAnArchive(House house) throws IOException {
        FolderPage folder = Folders.ofPrime(house, "損傷");
        Set<Path> before = house.store().files();
        folder.upload(Sample.noise("傷む.dat", 8));
        folder.transfer("傷む.dat").becomes("published", LONG);
        Path stored = house.store().files().stream()
                .filter(file -> !before.contains(file))
                .findFirst()
                .orElseThrow();
        assertThat(archive(folder)).matches("200 whole 8\\d{6}");
        Store.flip(stored);
        try {
            assertThat(archive(folder)).isEqualTo("200 broken off");
        } finally {
            Store.flip(stored);
        }
        assertThat(archive(folder)).startsWith("200 whole");
        house.store().isConsistent();
    }

    @Test
    @Proves(value = "R65", says = "Standard folders come with rights that fit who performs the contract")
    @Proves(value = "R20", says = "There are an area and libraries for sharing")
    @DisplayName("everybody sees the standard folders that concern them, and no others")
    void everybodySeesTheirOwnFolders(House house) {
        People people = house.people();
        assertThat(house.signIn(people.prime()).folders())
                .containsExactly(Folders.COMMON, Folders.FROM_OFFICE, Folders.FROM_PRIME, Folders.OF_SUB);
        assertThat(house.signIn(people.office()).folders())
                .containsExactly(Folders.COMMON, Folders.FROM_OFFICE, Folders.FROM_PRIME, Folders.OF_SUB);
        assertThat(house.signIn(people.subcontractor()).folders())
                .containsExactly(Folders.COMMON, Folders.FROM_OFFICE, Folders.OF_SUB);
        assertThat(house.signIn(people.stranger()).folders())
                .containsExactly(Folders.COMMON, Folders.FROM_OFFICE, Folders.FROM_PRIME);
    }

    @Test
    @Proves(value = "R65", says = "Users make folders inside the folders that they may write to")
    @Proves(value = "R65", says = "A folder that a user makes inherits the rights of its folder")
    @DisplayName("a folder that a user makes has the rights of the folder it stands in")
    void foldersInherit(House house) {
        FolderPage own = house.signIn(house.people().subcontractor()).folder(Folders.OF_SUB);
        String name = Folders.fresh("図面");
        own.createFolder(name);
        FolderPage inside = own.folder(name);
        assertThat(inside.takesUploads()).isTrue();
        assertThat(inside.takesFolders()).isTrue();
        assertThat(own.page().locator(".breadcrumb li").allInnerTexts()).endsWith(Folders.OF_SUB, name);

        FolderPage prime =
                house.signIn(house.people().prime()).folder(Folders.OF_SUB).folder(name);
        assertThat(prime.takesUploads()).isFalse();
        assertThat(prime.takesFolders()).isFalse();
    }

    @Test
    @DisplayName("the address of a folder leads there, also when the login comes between")
    void addressesOutliveTheLogin(House house) {
        Person office = house.people().office();
        FolderPage folder = house.signIn(office).folder(Folders.FROM_PRIME);
        Desk another = house.at(office.terminal());
        another.open("/fileshare/folder.xhtml?id=" + folder.id() + "&order=SIZE&descending=true");
        new LoginPage(another.page()).signIn(office, another.page().locator(".identity"));
        FolderPage arrived = new FolderPage(another.page(), Folders.FROM_PRIME);
        assertThat(arrived.id()).isEqualTo(folder.id());
        assertThat(another.page().url()).endsWith("&order=SIZE&descending=true");
    }

    @Test
    @DisplayName("a name that is taken, also in another writing, makes no second folder")
    void oneFolderPerName(House house) {
        FolderPage folder = house.signIn(house.people().prime()).folder(Folders.FROM_PRIME);
        String name = Folders.fresh("abc");
        folder.createFolder(name);
        assertThat(folder.failToCreateFolder(name.toUpperCase(Locale.ROOT)))
                .contains("同じ名前のフォルダがあります。")
                .contains("別の名前にするか");
    }

    @Test
    @DisplayName("the list is sorted by name, size and date, either way")
    void listsAreSorted(House house) {
        FolderPage folder = Folders.ofPrime(house, "並べ替え");
        folder.upload(Sample.text("ろ.txt", "いろはにほへと"), Sample.text("い.txt", "いろは"), Sample.text("は.txt", "いろはに"));
        for (Transfer each : folder.transfers("い.txt", "ろ.txt", "は.txt")) {
            each.becomes("published");
        }

        folder.sortBy("大きさ");
        assertThat(folder.files()).containsExactly("い.txt", "は.txt", "ろ.txt");
        folder.sortBy("大きさ");
        assertThat(folder.files()).containsExactly("ろ.txt", "は.txt", "い.txt");
        folder.sortBy("名前");
        assertThat(folder.files()).containsExactly("い.txt", "は.txt", "ろ.txt");
    }

    @Test
    @DisplayName("parts of a file are had by Range, and the name of a download is the file's")
    void rangesAndNames(House house) {
        FolderPage folder = Folders.ofPrime(house, "部分取得");
        folder.upload(Sample.text("手順書 第1章.txt", "0123456789"));
        folder.transfer("手順書 第1章.txt").becomes("published");
        String address = folder.addressOf("手順書 第1章.txt");
        Api api = new Api(folder.page());

        Api.Answer part = api.get(address, Map.of("Range", "bytes=2-4"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("234");
        assertThat(part.headers()).containsEntry("content-range", "bytes 2-4/10");
        assertThat(api.get(address, Map.of("Range", "bytes=10-")).status()).isEqualTo(416);
        assertThat(folder.page()
                        .waitForDownload(() -> folder.download("手順書 第1章.txt"))
                        .suggestedFilename())
                .isEqualTo("手順書 第1章.txt");
    }

    @Test
    @Proves(value = "Decision 5", says = "An upload is read once, encrypted on its way, and goes on after any death")
    @DisplayName("a paused upload goes on where it stopped, a cancelled one leaves nothing")
    void pauseResumeCancel(House house) {
        Desk desk = house.at(house.people().prime().terminal());
        FolderPage folder = Folders.in(desk.signIn(house.people().prime()).folder(Folders.FROM_PRIME), "途中");
        var before = house.store().files();
        desk.slowDown(2 << 20);
        folder.upload(Sample.noise("長い.dat", 24), Sample.noise("やめる.dat", 25));
        folder.transfer("長い.dat").moves().press("一時停止").becomes("interrupted");
        folder.transfer("やめる.dat").moves().press("取り消す").becomes("cancelled");
        assertThat(folder.transfer("長い.dat").detail()).contains("続きから送る");

        desk.slowDown(-1);
        folder.transfer("長い.dat").press("続きから送る").becomes("published");

        FolderPage listed = folder.reload();
        assertThat(listed.files()).containsExactly("長い.dat");
        assertThat(Digest.of(listed.download("長い.dat"))).isEqualTo(Digest.of(Sample.noise("長い.dat", 24)));
        assertThat(house.store().files()).hasSize(before.size() + 1);
        house.store().isConsistent();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String archive(FolderPage folder) {
        return (String) folder.page().evaluate(TAKE_FOLDER, folder.id());
    }

    private static String location(Api.Answer announced) {
        return Objects.requireNonNull(announced.headers().get("location"));
    }
}
