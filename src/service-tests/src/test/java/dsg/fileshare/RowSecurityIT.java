package dsg.fileshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.area.FileId;
import dsg.fileshare.leaving.Shelf;
import dsg.proof.Proves;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goes around the application, with the database role and connections that the portal itself has. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class RowSecurityIT {

    /** Every area has rows of these: what is seen of them when nothing is would show nothing. */
    private static final Set<String> NEVER_EMPTY = Set.of("library", "folder", "folder_right");

    @Inject
    Shelf shelf;

    @Resource(lookup = "java:jboss/datasources/Refusals")
    DataSource portal;

    @Resource(lookup = "java:jboss/datasources/Jobs")
    DataSource jobs;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "library",
                "folder",
                "folder_right",
                "stored_file",
                "upload",
                "removal",
                "removal_item",
                "arrival",
                "arrival_item",
                "file_download"
            })
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @Proves(value = "Decision 4", says = "Row-level security by contract stands behind it")
    @DisplayName("without a contract set there are no rows, and with one only its own")
    void rowsAreOfOneContract(String table) throws SQLException {
        try (Connection connection = portal.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(number(statement, "select count(*) from " + table)).isZero();
            enter(statement, "DEMO-2026-001");
            if (NEVER_EMPTY.contains(table)) {
                assertThat(number(statement, "select count(*) from " + table)).isPositive();
            }
            assertThat(number(
                            statement,
                            "select count(*) from " + table
                                    + " where contract <> current_setting('dsg.contract')::uuid"))
                    .isZero();
            connection.rollback();
        }
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @Proves(value = "Decision 4", says = "Row-level security by contract stands behind it")
    @DisplayName(
            "a file's row that lies in one contract is counted there, and withheld from the other by every column that names it")
    void anothersFileIsWithheld() throws Exception {
        FileId file = shelf.put("架空 青子", "DEMO-2026-001", "01_共通", "隔て " + UUID.randomUUID() + ".txt", new byte[] {1});
        try (Connection connection = portal.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            enter(statement, "DEMO-2026-001");
            String mine = "select count(*) from stored_file where id = '" + file.value() + "'";
            assertThat(number(statement, mine)).isOne();
            enter(statement, "DEMO-2026-002");
            assertThat(number(statement, mine)).isZero();
            assertThat(number(
                            statement,
                            "select count(*) from stored_file where contract = (select id from contract where"
                                    + " number = 'DEMO-2026-001')"))
                    .isZero();
            assertThat(statement.executeUpdate("update stored_file set name = 'x' where id = '" + file.value() + "'"))
                    .isZero();
            connection.rollback();
        }
        assertThat(shelf.named("DEMO-2026-001", "x")).isEmpty();
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @Proves(value = "Decision 4", says = "Row-level security by contract stands behind it")
    @DisplayName(
            "the search by parts of names tells files of the open contract alone, whatever folders it is given, and none where"
                    + " none is open")
    void nothingIsFoundElsewhere() throws Exception {
        String word = "探索" + UUID.randomUUID();
        FileId file = shelf.put("架空 青子", "DEMO-2026-001", "01_共通", word + ".txt", new byte[] {1});
        try (Connection connection = portal.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            enter(statement, "DEMO-2026-001");
            String folder = shelf.folderId("DEMO-2026-001", "01_共通").toString();
            String find = "select count(*) from stored_files_named(array['" + word + "'], array['" + folder
                    + "']::uuid[], 9)";
            assertThat(number(statement, find)).isOne();
            assertThat(number(statement, find.replace(folder, UUID.randomUUID().toString())))
                    .isZero();
            enter(statement, "DEMO-2026-002");
            assertThat(number(statement, find)).isZero();
            connection.rollback();
            assertThat(number(statement, find)).isZero();
            connection.rollback();
        }
    }

    @Test
    @DisplayName("every table with a contract's rows of sharing is under forced row-level security, also those to come")
    void everyTableIsWalled() throws SQLException {
        try (Connection connection = portal.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : NEVER_EMPTY) {
                assertThat(number(
                                statement,
                                "select count(*) from pg_class where oid = '" + table
                                        + "'::regclass and relrowsecurity and relforcerowsecurity"))
                        .as(table)
                        .isOne();
            }
            assertThat(number(
                            statement,
                            "select count(*) from pg_class c join pg_attribute a on a.attrelid = c.oid where a.attname"
                                    + " = 'folder' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not"
                                    + " (c.relrowsecurity and c.relforcerowsecurity) and exists (select 1 from pg_attribute b where"
                                    + " b.attrelid = c.oid and b.attname = 'contract')"))
                    .isZero();
        }
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @Proves(value = "Decision 4", says = "Row-level security by contract stands behind it")
    @DisplayName("the rows of the open contract are seen, those of the other are not")
    void ownRowsAreSeen() throws SQLException {
        try (Connection connection = portal.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            enter(statement, "DEMO-2026-001");
            assertThat(number(statement, "select count(*) from folder where name = '04_下請_こかげ架空精機（デモ）'"))
                    .isOne();
            enter(statement, "DEMO-2026-002");
            assertThat(number(statement, "select count(*) from folder where name = '04_下請_こかげ架空精機（デモ）'"))
                    .isZero();
            connection.rollback();
        }
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @Proves(value = "Decision 4", says = "Row-level security by contract stands behind it")
    @DisplayName("no row can be written into another contract, nor moved there")
    void nothingIsWrittenElsewhere() throws SQLException {
        assertDenied(
                "insert into library select gen_random_uuid(), id, 'x' from contract where number = 'DEMO-2026-002'");
        assertDenied("update folder set contract = (select id from contract where number = 'DEMO-2026-002')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set outcome = 'OK'",
                "delete from audit_event",
                "truncate audit_event",
                "delete from stored_file",
                "delete from removal",
                "delete from removal_item",
                "update file_download set at = now()",
                "update arrival_item set label = 'NONE'",
                "update contract_basis set document = 'x'",
                "delete from contract_change",
                "update joining set notice_number = 'x'",
                "delete from account",
                "create table mine (x int)",
                "alter table folder disable row level security",
                "set role dsg_owner"
            })
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName("the portal's database role changes no log, deletes no file's row, and alters no schema")
    void thePortalsRoleIsWeak(String command) throws SQLException {
        assertDenied(command);
    }

    @Test
    @DisplayName("the job's role sees which uploads wait, and neither their names nor keys nor any other table")
    void theJobsRoleSeesTheQueueOnly() throws SQLException {
        try (Connection connection = jobs.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(number(statement, "select count(id) from upload")).isNotNegative();
            for (String query : new String[] {
                "select name from upload",
                "select wrapped_key from upload",
                "select because from removal",
                "select * from removal_item",
                "select * from stored_file",
                "select * from account",
                "select * from audit_event"
            }) {
                assertThatThrownBy(() -> statement.executeQuery(query))
                        .as(query)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private void assertDenied(String command) throws SQLException {
        try (Connection connection = portal.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            enter(statement, "DEMO-2026-001");
            assertThatThrownBy(() -> statement.execute(command))
                    .as(command)
                    .isInstanceOf(SQLException.class)
                    .satisfies(denied ->
                            assertThat(((SQLException) denied).getSQLState()).isEqualTo("42501"));
            connection.rollback();
        }
    }

    private static void enter(Statement statement, String contractNumber) throws SQLException {
        statement.execute("select set_config('dsg.contract', (select id::text from contract where number = '"
                + contractNumber + "'), true)");
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
