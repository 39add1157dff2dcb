package dsg.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import dsg.server.Operator;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which months of the log leave the database, whatever the portal's role in it says, and which stay. */
@ExtendWith({RunningGateway.class, Operator.class, ArquillianExtension.class})
@Shared
class MonthsLeaveIT {

    @Inject
    OldMonths old;

    @Inject
    MonthDuty duty;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName("a month whose archive somebody has only written into the database stays there, and nobody but the"
            + " operator's program says that a file was read")
    void falseRecord() throws Exception {
        LocalDate month = old.unused();
        List<UUID> rows = old.written(month);
        String file = "audit-" + month.toString().substring(0, 7).replace("-", "") + ".jsonl.gz";
        old.execute("insert into audit_archive (month, rows, head_size, file, sha256, archived_at) select '" + month
                + "', 3, max(position) + 1, '" + file + "', repeat('0', 64), now() from audit_leaf");
        assertThatThrownBy(() -> old.execute("select audit_end_month(date '" + month + "')"))
                .hasMessageContaining("read by nobody but its writer");
        assertThatThrownBy(() -> old.execute("insert into audit_archive_kept (month, sha256, rows) values ('" + month
                        + "', repeat('0', 64), 3)"))
                .hasMessageContaining("permission denied");
        duty.run();
        assertThat(old.there(rows)).isEqualTo(3);
        assertThat(old.number("select count(*) from audit_archive_kept where month = '" + month + "'"))
                .as("the operator's program reads no file that is not there")
                .isZero();
    }

    @Test
    @DisplayName("a month that cannot leave is told and stays, and keeps no later one in the database")
    void oneStuck() throws Exception {
        LocalDate stuck = old.unused();
        LocalDate later = old.unusedAfter(stuck);
        List<UUID> staying = old.written(stuck);
        List<UUID> leaving = old.written(later);
        Path inTheWay = Files.createDirectories(OldMonths.folder()
                .resolve("audit-" + stuck.toString().substring(0, 7).replace("-", "") + ".jsonl.gz"));
        Path content = Files.writeString(inTheWay.resolve("content"), "架空");
        try {
            assertThatThrownBy(duty::run).isInstanceOf(UncheckedIOException.class);
            old.awaitRead(later);
            assertThatThrownBy(duty::run).isInstanceOf(UncheckedIOException.class);
            assertThat(old.there(leaving)).isZero();
            assertThat(old.there(staying)).isEqualTo(3);
        } finally {
            Files.delete(content);
            Files.delete(inTheWay);
        }
        duty.run();
        old.awaitRead(stuck);
        duty.run();
        assertThat(old.there(staying)).isZero();
    }
}
