package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The office reads what happened. */
@Journey
class AuditIT {

    @Test
    @Proves(value = "Decision 3", says = "A success is on the log with its change, a refusal or failure on its own")
    @DisplayName("registering, refusing and downloading are in the log with account and outcome, and no file name is")
    void theLogTellsWhatHappened(House house) {
        Person prime = house.people().prime();
        FolderPage folder = Folders.ofPrime(house, "記録");
        folder.upload(Sample.text("秘匿すべき名前.txt", "内容"), Sample.sevenZip("秘匿すべき書庫.7z"));
        folder.transfer("秘匿すべき名前.txt").becomes("published");
        folder.transfer("秘匿すべき書庫.7z").becomes("refused");
        folder.download("秘匿すべき名前.txt");

        AuditLogPage log = house.signIn(house.people().security()).auditLog();
        log = log.filter(prime.username(), "UPLOAD_FILE", "REFUSED");
        assertThat(log.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .contains("ファイルの登録")
                        .contains("拒否")
                        .contains(prime.username())
                        .contains(People.CONTRACT));
        assertThat(log.codes().getFirst()).isEqualTo("content.name.extension");
        log = log.filter(prime.username(), "DOWNLOAD_FILE", "OK");
        assertThat(log.rows().getFirst()).contains("ファイルの取得").contains("完了");
        log = log.filter(prime.username(), "", "");
        assertThat(log.page().content()).doesNotContain("秘匿すべき");
    }

    @Test
    @Proves(value = "Decision 3", says = "A success is on the log with its change, a refusal or failure on its own")
    @DisplayName("the log is saved as CSV with the filter that is shown, and reading it is in the log too")
    void export(House house) {
        Person prime = house.people().prime();
        house.signIn(prime).folder(Folders.COMMON);
        AuditLogPage log =
                house.signIn(house.people().security()).auditLog().filter(prime.username(), "VIEW_AREA", "OK");
        int shown = log.rows().size();
        String csv = log.export();
        assertThat(csv).startsWith("\uFEFF");
        assertThat(csv.lines()
                        .skip(1)
                        .filter(line -> line.contains(prime.username()))
                        .count())
                .isGreaterThanOrEqualTo(shown);
        assertThat(csv.lines().skip(1)).allSatisfy(line -> assertThat(line).contains(prime.username()));

        log = log.filter(house.people().security().username(), "READ_AUDIT_LOG", "OK");
        assertThat(log.rows()).isNotEmpty();
    }

    @Test
    @Proves(value = "T20", says = "Days are read in the Japanese and the common calendar")
    @DisplayName(
            "days of the filter are read in the Japanese calendar and in the common one, and a day that is none is said")
    void daysOfTheFilter(House house) {
        AuditLogPage log = house.signIn(house.people().security()).auditLog();
        assertThat(log.from("令和8年1月1日").rows()).isNotEmpty();
        assertThat(log.from("2026-01-01").rows()).isNotEmpty();
        assertThat(log.from("きのう").dayError()).contains("日付として読み取れません");
    }

    @Test
    @Proves(value = "Decision 3", says = "A success is on the log with its change, a refusal or failure on its own")
    @DisplayName("an address with an invented contract is refused, and the log that says so can be read to its end")
    void inventedContract(House house) {
        String invented = UUID.randomUUID().toString();
        Desk provider = house.at(house.people().provider().terminal());
        provider.signIn(house.people().provider());
        assertThat(provider.open("/contract/detail.xhtml?id=" + invented).status())
                .isEqualTo(404);
        AuditLogPage log = house.signIn(house.people().security())
                .auditLog()
                .filter(house.people().provider().username(), "VIEW_CONTRACT", "REFUSED");
        assertThat(log.rows()).anyMatch(row -> row.contains(invented));
        assertThat(log.page().content()).contains("</html>");
    }

    @Test
    @DisplayName("calls from no registered terminal are counted by reason, and fill no log")
    void refusalsBeforeLogin(House house) {
        Register register = new Register(house.gateway());
        long counted = register.refusals("REVOKED");
        long rows = register.refusalRows("REVOKED");
        Desk desk = house.at("revoked-01");
        desk.open("/");
        desk.open("/help.xhtml");
        Await.until(desk.page(), "both refusals are counted", () -> register.refusals("REVOKED") >= counted + 2);
        // one a minute, however many calls there are
        assertThat(register.refusalRows("REVOKED")).isLessThanOrEqualTo(rows + 2);
    }
}
