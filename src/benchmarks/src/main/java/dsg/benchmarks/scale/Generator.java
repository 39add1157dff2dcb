package dsg.benchmarks.scale;

import dsg.operations.Trouble;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Fills the database of a gateway that nobody uses with contracts, people and files' rows, each made from one of the demonstration's, so that
 * a column that is added later is filled as there. No file lies behind the rows.
 */
final class Generator {

    private static final List<String> WALLED = List.of("library", "folder", "folder_right", "stored_file");

    /** Names as people give them: subject, kind, number, edition; one of 50,000 holds a word that the others do not. */
    private static final String NAME = "(case when i %% 50000 = 1 then '鑿孔_' else '' end) ||"
            + " (array['誘導装置','推進薬','電源部','架台','筐体','通信機','試験','検査','品質','工程'])[1 + (i * 7) %% 10] || '_' ||"
            + " (array['図面','成績書','報告書','仕様書','手順書','部品表','議事録'])[1 + i %% 7] || '_' || lpad(i::text, 8, '0') ||"
            + " (array['.pdf','.xlsx','.docx','.dwg'])[1 + (i / 3) %% 4]";

    private final Connection database;
    private final Consumer<String> told;

    Generator(Connection database, Consumer<String> told) {
        this.database = database;
        this.told = told;
    }

    /** Makes it all and returns the folder that holds most of it. */
    UUID fill(Scale scale) {
        try (Statement statement = database.createStatement()) {
            open(statement);
            statement.execute(
                    "create temporary table made (n int primary key, contract uuid, library uuid, folder uuid)");
            statement.execute("insert into made select i, gen_random_uuid(), gen_random_uuid(), gen_random_uuid() from"
                    + " generate_series(1, " + scale.contracts() + ") i");
            contracts(statement);
            told.accept("%d 契約 / contracts".formatted(scale.contracts()));
            people(scale);
            told.accept("%d 人 / people".formatted(scale.people()));
            UUID folder = demonstration(statement);
            files("select f.id, f.contract from folder f where f.id = '" + folder + "'", scale.filesOfOne());
            files("select folder, contract from made", scale.filesOfEach());
            told.accept("%d ファイル / files".formatted(scale.filesOfOne() + scale.contracts() * scale.filesOfEach()));
            statement.execute("analyze");
            return folder;
        } catch (SQLException failure) {
            throw new Trouble("データを作れません: " + failure.getMessage(), "The data cannot be made: " + failure.getMessage());
        }
    }

    /** The owner of the tables reads and writes every contract's rows only where row-level security does not bind it too. */
    private static void open(Statement statement) throws SQLException {
        for (String table : WALLED) {
            statement.execute("alter table " + table + " no force row level security");
        }
    }

    private static void contracts(Statement statement) throws SQLException {
        clone(
                statement,
                "contract",
                "number = 'DEMO-2026-001'",
                "made m",
                "'id', m.contract, 'number', 'SCALE-' || m.n");
        clone(
                statement,
                "library",
                "contract = (select id from contract where number = 'DEMO-2026-001')",
                "made m",
                "'id', m.library, 'contract', m.contract");
        clone(
                statement,
                "folder",
                "name = '01_共通' and parent is null and contract = (select id from contract where number = 'DEMO-2026-001')",
                "made m",
                "'id', m.folder, 'contract', m.contract, 'library', m.library");
    }

    /** Rows like the one that this condition finds, one for each of the others, with these columns changed. */
    private static void clone(Statement statement, String table, String which, String others, String changed)
            throws SQLException {
        statement.execute(
                ("insert into %s select (jsonb_populate_record(s.t, jsonb_build_object(%s))).* from (select t from %s t where"
                                + " %s limit 1) s, %s")
                        .formatted(table, changed, table, which, others));
    }

    private void people(Scale scale) throws SQLException {
        try (PreparedStatement people = database.prepareStatement(
                        "insert into person (id, name) select gen_random_uuid(), '架空 ' || lpad(i::text, 5, '0') from"
                                + " generate_series(1, ?) i");
                PreparedStatement accounts = database.prepareStatement("insert into account select"
                        + " (jsonb_populate_record(s.t, jsonb_build_object('id', gen_random_uuid(), 'username',"
                        + " nextval('account_number')::text, 'person', p.id, 'contract', m.contract, 'keycloak_id', null))).* from"
                        + " (select t from account t where contract = (select id from contract where number = 'DEMO-2026-001')"
                        + " limit 1) s, (select id, row_number() over () r from person where name ~ '^架空 [0-9]{5}$') p join"
                        + " made m on m.n = 1 + p.r % ?")) {
            people.setInt(1, scale.people());
            people.executeUpdate();
            accounts.setInt(1, scale.contracts());
            accounts.executeUpdate();
        }
    }

    private static UUID demonstration(Statement statement) throws SQLException {
        try (ResultSet folder =
                statement.executeQuery("select id from folder where name = '01_共通' and parent is null and"
                        + " contract = (select id from contract where number = 'DEMO-2026-001')")) {
            folder.next();
            return folder.getObject(1, UUID.class);
        }
    }

    /** @param each how many files in each of these folders */
    private void files(String folders, int each) throws SQLException {
        String insert =
                "insert into stored_file (id, contract, folder, name, name_key, size, sha256, media_type, wrapped_key,"
                        + " registered_by, organisation, registered_at, scanned_at) select gen_random_uuid(), w.contract, w.folder, n.name,"
                        + " n.name, (i::bigint * 7919) %% 100000000, repeat('0', 64), 'application/pdf', '', a.id, a.organisation, now() - i *"
                        + " interval '1 second', now() from (%s) w(folder, contract), (select id, organisation from account where contract"
                        + " = (select id from contract where number = 'DEMO-2026-001') limit 1) a, generate_series(1, %d) i, lateral"
                        + " (select " + NAME + " as name) n";
        try (Statement statement = database.createStatement()) {
            statement.execute(insert.formatted(folders, each));
        }
    }
}
