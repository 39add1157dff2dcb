package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that may not come in: each is refused with its reason and what to do, and nothing of it stays. */
@Journey
class RefusedFilesIT {

    /** Uploads that one account may have open. */
    private static final int MOST_UPLOADS = 50;

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of(Sample.sevenZip("資料.7z"), "拡張子「.7z」のファイルは登録できません（利用要領 別紙2）"),
                Arguments.of(Sample.sevenZip("書庫.pdf"), "形式のため登録できません。名前の拡張子を変えても登録できません"),
                Arguments.of(Sample.program("報告書.pdf"), "形式のため登録できません。名前の拡張子を変えても登録できません"),
                Arguments.of(Sample.program("a.exe."), "拡張子「.exe」のファイルは登録できません（利用要領 別紙2）"),
                Arguments.of(Sample.program("ａ．ｅｘｅ"), "拡張子「.exe」のファイルは登録できません（利用要領 別紙2）"),
                Arguments.of(Sample.program("請求書\u202Efdp.exe"), "文字の並びを逆にする見えない文字が含まれています"));
    }

    @Proves(value = "R68", says = "Files with the extensions of Annex 2 are refused")
    @Proves(value = "B12", says = "What a file is goes by its content, also inside archives")
    @DisplayName("a file of Annex 2, by name or by content, is refused with its reason, and nothing stays")
    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void namesAndContentsOfAnnexTwo(Path file, String reason, House house) {
        FolderPage folder = house.signIn(house.people().prime()).folder(Folders.FROM_PRIME);
        Set<Path> before = house.store().files();
        folder.upload(file);
        Transfer refused = folder.transfer(file.getFileName().toString()).becomes("refused");
        assertThat(refused.status()).isEqualTo("拒否");
        assertThat(refused.detail()).contains(reason).contains("登録してください");
        house.store().holdsOnly(before);
    }

    @Test
    @Proves(value = "B12", says = "A name is compared in whatever writing, and a name that deceives is refused")
    @DisplayName("names that no browser sends are refused all the same: ../x, C:\\x, a control character")
    void namesThatNoBrowserSends(House house) {
        FolderPage folder = house.signIn(house.people().prime()).folder(Folders.FROM_PRIME);
        Set<Path> before = house.store().files();
        Api api = new Api(folder.page());
        assertThat(refusal(api.announce(folder.id(), "../x", 3))).isEqualTo("422 content.name.path");
        assertThat(refusal(api.announce(folder.id(), "C:\\x.txt", 3))).isEqualTo("422 content.name.path");
        assertThat(refusal(api.announce(folder.id(), "a\u0000.txt", 3))).isEqualTo("422 content.name.control");
        assertThat(refusal(api.announce(folder.id(), "CON.txt", 3))).isEqualTo("422 content.name.reserved");
        assertThat(api.announce(folder.id(), "../x", 3).message())
                .isEqualTo("名前に、フォルダを表す文字（/ \\ ..）は使えません。 名前を変えて登録してください。");
        house.store().holdsOnly(before);
    }

    @Test
    @Proves(value = "Decision 5", says = "Until it is clean only the uploader sees a file; anything but clean refuses")
    @DisplayName("malware is refused with what to do now, and lies in quarantine only")
    void malware(House house) {
        refusesMalware(house, Sample.malware("検査用.txt"));
    }

    @Test
    @Proves(value = "Decision 5", says = "Until it is clean only the uploader sees a file; anything but clean refuses")
    @DisplayName("malware behind 150 MB of nothing is found and refused as well")
    void malwareAtTheEnd(House house) {
        refusesMalware(house, Sample.malware("長い検査用.dat", 150));
    }

    @Test
    @Proves(value = "Decision 5", says = "Until it is clean only the uploader sees a file; anything but clean refuses")
    @DisplayName("an office sees no file before its scan is over, and never one that was refused")
    void refusedFilesAreSeenByNobody(House house) {
        FolderPage folder = Folders.ofPrime(house, "検査");
        folder.upload(Sample.malware("見えない.txt"), Sample.text("見える.txt", "見える"));
        folder.transfer("見えない.txt").becomes("refused");
        folder.transfer("見える.txt").becomes("published");
        String name = folder.page().locator("h1").innerText();
        assertThat(house.signIn(house.people().office())
                        .folder(name, folder.id())
                        .files())
                .containsExactly("見える.txt");
        assertThat(folder.reload().files()).containsExactly("見える.txt");
    }

    @Test
    @Proves(value = "Decision 5", says = "What cannot be taken in is refused with its reason, and leaves nothing")
    @DisplayName("a file over the limit is refused before its first byte, and the limit is named")
    void tooLarge(House house) {
        FolderPage folder = house.signIn(house.people().prime()).folder(Folders.FROM_PRIME);
        Set<Path> before = house.store().files();
        long limit = Long.parseLong(house.gateway().properties().getProperty("dsg.upload.max-bytes"));
        folder.upload(Sample.hole("大きすぎる.dat", limit + 1));
        Transfer refused = folder.transfer("大きすぎる.dat").becomes("refused");
        assertThat(refused.detail()).contains("上限の2.0 GB").contains("分けて");

        Api.Answer answer = new Api(folder.page()).announce(folder.id(), "大きすぎる.dat", limit + 1);
        assertThat(refusal(answer)).isEqualTo("413 fileshare.upload.toolarge");
        assertThat(answer.message()).contains(String.format("%,d", limit));
        house.store().holdsOnly(before);
    }

    @Test
    @Proves(value = "T8", says = "Nobody overwrites a file by the same name, a new version, renaming or moving")
    @Proves(value = "R66", says = "Data in folders are only viewed, except by the data manager")
    @DisplayName("a name that is taken is not overwritten, in whatever writing")
    void noOverwriting(House house) {
        FolderPage folder = Folders.ofPrime(house, "上書き");
        folder.upload(Sample.text("Report.txt", "初版"));
        folder.transfer("Report.txt").becomes("published");
        folder.upload(Sample.text("ＲＥＰＯＲＴ.txt", "改版"));
        assertThat(folder.transfer("ＲＥＰＯＲＴ.txt").becomes("published").detail())
                .contains("上書きせずに第2版として公開しました。")
                .contains("前の版もそのまま残っています。");
        folder.reload();
        assertThat(new Api(folder.page())
                        .get(folder.addressOf("Report.txt"), Map.of())
                        .text())
                .isEqualTo("初版");
        assertThat(folder.files()).containsExactlyInAnyOrder("Report.txt", "ＲＥＰＯＲＴ.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "POST", "DELETE", "MOVE", "COPY", "PROPPATCH", "LOCK"})
    @Proves(value = "T8", says = "Nobody overwrites a file by the same name, a new version, renaming or moving")
    @Proves(value = "R66", says = "Data in folders are only viewed, except by the data manager")
    @DisplayName("whatever is asked of a file but to read it is refused, and the file stays as it was")
    void onlyRead(String method, House house) {
        FolderPage folder = Folders.ofPrime(house, "閲覧のみ " + method);
        folder.upload(Sample.text("確定.txt", "初版"));
        folder.transfer("確定.txt").becomes("published");
        folder.reload();
        String address = folder.addressOf("確定.txt");
        Api api = new Api(folder.page());
        assertThat(api.ask(method, address, "改版").status()).isIn(403, 404, 405, 501);
        assertThat(api.get(address, Map.of()).text()).isEqualTo("初版");
        assertThat(folder.reload().files()).containsExactly("確定.txt");
    }

    @Test
    @DisplayName("who has as many uploads open as may be is told to wait, and for how long")
    void tooManyUploads(House house) {
        FolderPage folder = Folders.in(house.signIn(house.people().stranger()).folder(Folders.FROM_PRIME), "多数");
        Api api = new Api(folder.page());
        List<String> open = new ArrayList<>();
        Api.Answer answer = api.announce(folder.id(), "0.txt", 1);
        while (answer.status() == 201 && open.size() < MOST_UPLOADS) {
            open.add(answer.headers().get("location"));
            answer = api.announce(folder.id(), open.size() + ".txt", 1);
        }
        assertThat(refusal(answer)).isEqualTo("429 fileshare.upload.toomany");
        assertThat(answer.headers()).containsEntry("retry-after", "10");
        assertThat(open).hasSize(MOST_UPLOADS);
        open.forEach(each -> assertThat(api.cancel(each).status()).isEqualTo(204));
    }

    private static void refusesMalware(House house, Path file) {
        FolderPage folder = house.signIn(house.people().prime()).folder(Folders.FROM_PRIME);
        Set<Path> before = house.store().files();
        Set<Path> quarantine = house.store().quarantine();
        folder.upload(file);
        Transfer refused = folder.transfer(file.getFileName().toString()).becomes("refused", Duration.ofMinutes(3));
        assertThat(refused.detail()).contains("マルウェアが見つかりました").contains("直ちにヘルプデスクに電話してください");
        house.store().holdsOnly(before);
        assertThat(house.store().quarantine()).hasSize(quarantine.size() + 1);
    }

    private static String refusal(Api.Answer answer) {
        return answer.status() + " " + answer.code();
    }
}
