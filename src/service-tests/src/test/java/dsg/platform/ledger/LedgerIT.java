package dsg.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.audit.Evidence;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.audit.AuditQuery;
import dsg.platform.audit.AuditReading;
import dsg.proof.Proves;
import dsg.protocol.evidence.ExtractCheck;
import dsg.protocol.evidence.Signatures;
import dsg.protocol.evidence.TreeHead;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows get their places, heads are signed, extracts verify; what is put in past the application is found. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class LedgerIT {

    private static final String OFFICE = "架空 管太";
    private static final String USER = "架空 青子";
    private static final String MANAGER = "架空 守";

    private static final String UNPLACED =
            "select count(*) from audit_event e where e.at < now() - interval '3 seconds'"
                    + " and not exists (select 1 from audit_leaf l where l.event = e.id)";

    @Inject
    Acting acting;

    @Inject
    AuditReading log;

    @Inject
    Evidence evidence;

    @Inject
    Sequencer sequencer;

    @Inject
    Ledger ledger;

    @Inject
    CurrentCaller current;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName("every row gets one place, without gap, however many sequencers push, and nothing of the tree can be"
            + " changed")
    void everyRowHasItsPlace() throws Exception {
        List<CompletableFuture<Void>> pushing = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            pushing.add(CompletableFuture.runAsync(this::readAndPush));
        }
        pushing.forEach(CompletableFuture::join);
        Await.until("every row in its place", () -> number(UNPLACED) == 0);
        assertThat(number("select count(*) - max(position) - 1 from audit_leaf"))
                .isZero();
        for (String forbidden : List.of(
                "update audit_leaf set position = -1",
                "delete from audit_leaf",
                "delete from audit_head",
                "update audit_node set index = 0",
                "update audit_event set detail = 'x'",
                "insert into audit_pending values (gen_random_uuid(), 'x', 1)")) {
            assertThatThrownBy(() -> execute(forbidden)).hasMessageContaining("permission denied");
        }
    }

    private void readAndPush() {
        try {
            for (int i = 0; i < 10; i++) {
                acting.as(OFFICE, () -> log.page(AuditQuery.ofAction("NOTHING")));
                sequencer.step();
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName(
            "an extract with its proofs continues a head that was kept before, and holds a company's own rows alone")
    void extractsVerify() throws Exception {
        acting.as(OFFICE, () -> log.page(AuditQuery.ofAction("BEFORE")));
        Await.until("every row in its place", () -> number(UNPLACED) == 0);
        TreeHead kept = ledger.sign().orElseThrow();
        acting.as(OFFICE, () -> log.page(AuditQuery.ofAction("AFTER")));
        Await.until("the tree has grown", () -> ledgerSize() > kept.size());

        List<String> lines = acting.as(OFFICE, () -> evidence.extract(AuditQuery.ofAction("READ_AUDIT_LOG")));
        ExtractCheck.Outcome outcome = check(lines, kept);
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.entries()).isPositive();
        assertThat(outcome.head().size()).isGreaterThan(kept.size());

        List<String> own = acting.as(MANAGER, () -> evidence.ownExtract());
        assertThat(check(own, kept).faults()).isEmpty();
        UUID contract = acting.as(
                MANAGER, () -> Objects.requireNonNull(current.get().contract()).value());
        assertThat(own.stream().filter(line -> line.contains("\"entry\"")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("\"contract\":\"" + contract + "\""));
        assertThatThrownBy(() -> acting.as(USER, () -> evidence.ownExtract())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> acting.as(MANAGER, () -> evidence.extract(AuditQuery.ofAction("X"))))
                .isInstanceOf(Refused.class);
        assertThat(acting.as(USER, () -> evidence.head(kept.size()))).isEqualTo(kept.text());
    }

    @Test
    @DisplayName("what terminals are given proves that the log continues the head that they keep")
    void forTerminals() throws Exception {
        TreeHead kept = ledger.sign().orElseThrow();
        acting.as(USER, () -> evidence.heads());
        Await.until("the log has grown", () -> ledgerSize() > kept.size());
        long size = ledger.sign().orElseThrow().size();
        ExtractCheck.Outcome outcome = check(ledger.newestAfter(kept.size()), kept);
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.head().size()).isGreaterThanOrEqualTo(size);
        assertThat(check(ledger.newestAfter(kept.size() - 1), kept).faults())
                .as("another proof is none of this head")
                .isNotEmpty();
    }

    private ExtractCheck.Outcome check(List<String> lines, TreeHead kept) throws Exception {
        return new ExtractCheck(Signatures.key(ledger.publicKey()), List.of(kept))
                .check(new BufferedReader(new StringReader(String.join("\n", lines))));
    }

    @Test
    @DisplayName("a row that the portal's own database role puts in past the application is found and told")
    void forgedRow() throws Exception {
        UUID forged = UUID.randomUUID();
        execute("insert into audit_event (id, at, writer, writer_sequence, action, outcome) select '" + forged
                + "', now(), w.writer, (select coalesce(max(e.writer_sequence), 0) + 1 from audit_event e"
                + " where e.writer = w.writer), 'FORGED', 'OK' from audit_writer w"
                // of one that writes no more, so that no number of a running one is taken
                + " order by w.registered_at desc offset 1 limit 1");
        Await.until(
                "the forged row is found",
                () -> number("select count(*) from audit_finding where event = '" + forged + "' and kind = 'FOREIGN'")
                        == 1);
        Await.until(
                "and told",
                () -> number("select count(*) from audit_event where action = 'AUDIT_LOG_DAMAGED' and object_id = '"
                                + forged + "'")
                        == 1);
    }

    @Test
    @DisplayName("a number that a writer has counted and that never got its place is told as a gap, once")
    void gap() throws Exception {
        String last = "from audit_writer w order by w.registered_at desc offset 1 limit 1";
        String writer = text("select w.writer " + last);
        long before = number("select greatest((select max(e.writer_sequence) from audit_event e where e.writer = '"
                + writer + "'), (select max(l.writer_sequence) from audit_leaf l where l.writer = '" + writer
                + "'), 0)");
        for (long number : List.of(before + 1, before + 3)) {
            execute("insert into audit_event (id, at, writer, writer_sequence, action, outcome) values"
                    + " (gen_random_uuid(), now(), '" + writer + "', " + number + ", 'FORGED', 'OK')");
        }
        Await.until(
                "both have their places",
                () -> number("select count(*) from audit_leaf where writer = '" + writer + "' and writer_sequence > "
                                + before)
                        == 2);
        String told = "select count(*) from audit_event where action = 'AUDIT_LOG_DAMAGED' and code = 'gap'"
                + " and outcome = 'FAILED' and object_id = '" + writer + "'";
        long toldBefore = number(told);
        sequencer.recount(before + 1, new WriterKeys.Count(writer, before + 3));
        sequencer.recount(before + 1, new WriterKeys.Count(writer, before + 3));
        assertThat(number("select count(*) from audit_finding where kind = 'GAP' and writer = '" + writer
                        + "' and writer_sequence > " + before))
                .isEqualTo(1);
        assertThat(number("select writer_sequence from audit_finding where kind = 'GAP' and writer = '" + writer
                        + "' and writer_sequence > " + before))
                .isEqualTo(before + 2);
        assertThat(number(told)).isEqualTo(toldBefore + 1);
    }

    private String text(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private long ledgerSize() throws SQLException {
        return number("select count(*) from audit_leaf");
    }

    private long number(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
