package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dsg.proof.Proves;
import dsg.protocol.evidence.LogCheck;
import dsg.protocol.evidence.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log, proven to people outside and defended against the owner of its tables. */
@Journey
@Tag("long")
class AuditProofIT {

    private static final String UNPLACED = "select count(*) from audit_pending";

    @TempDir
    Path kept;

    @Test
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName("a company keeps a head, takes its own rows away later, and verifies them with files alone")
    void companyVerifies(House house) throws Exception {
        keepHead(house);
        Desk desk = house.at(house.people().manager().terminal());
        desk.signIn(house.people().manager());
        desk.open("/audit/heads.xhtml");
        Page page = desk.page();
        Album.look(page, "audit-heads");
        Path extract = save(page, "#own", "extract.jsonl");
        String verified = verify(0, "extract", extract);
        assertThat(verified).contains("OK").contains("手元の先頭 1 個の続きです");

        String text = Files.readString(extract);
        Files.writeString(extract, text.replaceFirst("\"outcome\":\"OK\"", "\"outcome\":\"FAILED\""));
        assertThat(verify(1, "extract", extract)).contains("NG").contains("先頭が示す記録ではありません");
    }

    @Test
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName("whatever the tables' owner does to rows, places and heads is found, and where")
    void tamperedAfterwards(House house) throws Exception {
        keepHead(house);
        List<String> known = house.gateway().verifyAudit(kept).faults();
        try (LogTable log = new LogTable(house.gateway())) {
            long place = log.number("select max(position) - 40 from audit_leaf");
            String row = log.text("select event from audit_leaf where position = " + place);
            String quiet = "alter table audit_event disable trigger user";
            assertNew(known, log.faultsAfter(kept, "update audit_event set detail = 'x' where id = '" + row + "'"))
                    .anySatisfy(line -> assertThat(line)
                            .contains("位置 " + place + "（ID " + row)
                            .contains("変更"));
            assertNew(known, log.faultsAfter(kept, "delete from audit_event where id = '" + row + "'"))
                    .anySatisfy(line -> assertThat(line)
                            .contains("位置 " + place + "（ID " + row)
                            .contains("削除"));
            assertNew(known, log.faultsAfter(kept, quiet, """
                insert into audit_event (id, at, writer, writer_sequence, action, outcome)
                values ('00000000-0000-0000-0000-00000000abcd', now(), 'x', 1, 'FORGED', 'OK')\
                """))
                    .anySatisfy(
                            line -> assertThat(line).contains("00000000abcd").contains("木の外"));
            assertNew(known, log.faultsAfter(kept, """
                update audit_leaf set hash = sha256(hash) where position = %d\
                """.formatted(place)))
                    .anySatisfy(line ->
                            assertThat(line).contains("位置 " + place + "（").contains("変更"))
                    .anySatisfy(line -> assertThat(line).contains("入れ替わって"))
                    .anySatisfy(line -> assertThat(line).contains("先頭と合いません"));
            assertNew(
                            known,
                            log.faultsAfter(
                                    kept,
                                    "update audit_leaf set position = position + 1000000000 where position in (%d, %d)"
                                            .formatted(place, place + 1),
                                    "update audit_leaf set position = %d - position where position >= 1000000000"
                                            .formatted(1_000_000_000L + 2 * place + 1)))
                    .anySatisfy(line -> assertThat(line).contains("入れ替わって"));
            assertNew(
                            known,
                            log.faultsAfter(
                                    kept,
                                    "delete from audit_head where size > " + place,
                                    "delete from audit_event where id in (select event from audit_leaf where position"
                                            + " >= "
                                            + place + ")",
                                    "delete from audit_leaf where position >= " + place,
                                    "delete from audit_node where (index + 1) << level > " + place))
                    .anySatisfy(line -> assertThat(line).contains("巻き戻し"));
            assertNew(
                            known,
                            log.faultsAfter(
                                    kept, "update audit_head set text = regexp_replace(text, 'root .', 'root z')"))
                    .anySatisfy(line -> assertThat(line).contains("先頭を読み取れません"));
            assertNew(
                            known,
                            log.faultsAfter(
                                    kept, "update audit_head set text = regexp_replace(text, 'size [0-9]+', 'size 1')"))
                    .anySatisfy(line -> assertThat(line).contains("署名が正しくありません"));
        }
        assertThat(house.gateway().verifyAudit(kept).faults()).isEqualTo(known);
    }

    private static ListAssert<String> assertNew(List<String> known, List<String> faults) {
        List<String> fresh = new ArrayList<>(faults);
        fresh.removeAll(known);
        return assertThat(fresh).isNotEmpty();
    }

    @Test
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName(
            "a row changed, and one removed, before they have their places are found by the sequencer, told and listed")
    void tamperedBefore(House house) throws Exception {
        keepHead(house);
        AuditLogPage page = house.signIn(house.people().security()).auditLog();
        String changed;
        String lost;
        try (LogTable log = new LogTable(house.gateway());
                LogTable holding = new LogTable(house.gateway())) {
            holding.holdSequencer();
            page.filter(house.people().security().username(), "READ_AUDIT_LOG", "OK");
            page.filter(house.people().security().username(), "READ_AUDIT_LOG", "REFUSED");
            String waiting = "select p.event from audit_pending p join audit_event e on e.id = p.event"
                    + " where e.action = 'READ_AUDIT_LOG' order by p.since ";
            Await.until(page.page(), "rows wait", () -> log.number("select count(*) from (" + waiting + ") r") >= 2);
            changed = log.text(waiting + "limit 1");
            lost = log.text(waiting + "desc limit 1");
            log.execute("update audit_event set username = 'somebody-else' where id = '" + changed + "'");
            log.execute("create temporary table kept_row as select * from audit_event where id = '" + lost + "'");
            log.execute("delete from audit_event where id = '" + lost + "'");
            holding.letSequencer();
            Await.until(
                    page.page(),
                    "both are found",
                    () -> log.number("select count(*) from audit_finding where event = '" + changed
                                    + "' and kind = 'CHANGED' or event = '" + lost + "' and kind = 'LOST'")
                            == 2);
            Await.until(page.page(), "all have their places", () -> log.number(UNPLACED) == 0);
            assertThat(house.gateway().verifyAudit(kept).faults())
                    .anySatisfy(line -> assertThat(line).contains("CHANGED").contains(changed))
                    .anySatisfy(line -> assertThat(line).contains("LOST").contains(lost));
            page.filter("", "AUDIT_LOG_DAMAGED", "FAILED");
            assertThat(page.page().content()).contains(changed).contains(lost);
            Album.look(page.page(), "audit-damaged");
            // other tests count each writer's rows
            log.execute("insert into audit_event select * from kept_row");
            log.execute("delete from audit_finding where event in ('" + changed + "', '" + lost + "')");
        }
    }

    @Test
    @Proves(value = "Decision 7", says = "Effects that may not be lost are rows, done once")
    @DisplayName("a sequencer that is killed between leaves and subtrees leaves the tree whole, and no row without its"
            + " place")
    void killedInTheMiddle(House house) throws Exception {
        keepHead(house);
        List<String> known = house.gateway().verifyAudit(kept).faults();
        AuditLogPage page = house.signIn(house.people().security()).auditLog();
        try (LogTable log = new LogTable(house.gateway());
                LogTable holding = new LogTable(house.gateway())) {
            holding.hold("lock table audit_node in exclusive mode");
            // of several rows at least one completes a subtree
            for (String outcome : List.of("OK", "REFUSED", "FAILED")) {
                page.filter(house.people().security().username(), "READ_AUDIT_LOG", outcome);
            }
            String stuck = "select pid from pg_locks where relation = 'audit_node'::regclass and not granted limit 1";
            Await.until(
                    page.page(),
                    "the sequencer stands in the middle",
                    () -> !log.text(stuck).isEmpty());
            long pid = log.number(stuck);
            assertThat(ProcessHandle.of(pid).orElseThrow().destroy()).isTrue();
            Await.until(page.page(), "it is dead", () -> ProcessHandle.of(pid).isEmpty());
            holding.letGo();
            Await.until(page.page(), "all have their places", () -> log.number(UNPLACED) == 0);
            assertThat(log.number("select count(*) - max(position) - 1 from audit_leaf"))
                    .isZero();
        }
        LogCheck.Report report = house.gateway().verifyAudit(kept);
        assertThat(report.faults()).isEqualTo(known);
    }

    /** A head of all that is there now, saved by somebody who will want to know. */
    private void keepHead(House house) throws IOException, SQLException {
        Desk desk = house.at(house.people().security().terminal());
        desk.signIn(house.people().security());
        try (LogTable log = new LogTable(house.gateway())) {
            Await.until(desk.page(), "all have their places", () -> log.number(UNPLACED) == 0);
        }
        desk.open("/audit/log.xhtml?action=SIGN_AUDIT_HEAD");
        save(desk.page(), "#extract", "signs-a-head.jsonl");
        desk.open("/audit/heads.xhtml");
        save(desk.page(), "#key", "audit-log.pem");
        save(desk.page(), "a.head >> nth=0", "head-1.txt");
        Files.delete(kept.resolve("signs-a-head.jsonl"));
    }

    private Path save(Page page, String link, String name) throws IOException {
        Download download = page.waitForDownload(() -> page.locator(link).click());
        Path file = kept.resolve(name);
        download.saveAs(file);
        return file;
    }

    /** The stand-alone program: Java, one jar's classes, and files. */
    private String verify(int expected, String command, Path file) throws Exception {
        Path classes = Path.of(Verifier.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classes.toString(),
                        Verifier.class.getName(),
                        command,
                        kept.resolve("audit-log.pem").toString(),
                        file.toString(),
                        kept.resolve("head-1.txt").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
        return said;
    }
}
