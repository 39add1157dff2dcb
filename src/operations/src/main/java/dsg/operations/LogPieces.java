package dsg.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The pieces of PostgreSQL's write-ahead log, as far as the backups depend on them. */
final class LogPieces {

    /** By which backups begin and end. */
    static final String ROLE = "dsg_backup";

    private static final Duration FINISHING = Duration.ofMinutes(1);

    private LogPieces() {}

    /** Lets the role begin and end a backup, and see the settings it needs; it reads no table of ours. */
    static void allow(Connection connection) throws SQLException {
        Databases.execute(connection, "grant pg_read_all_settings, pg_checkpoint to " + ROLE);
        Databases.execute(
                connection,
                "grant execute on function pg_backup_start(text, boolean), pg_backup_stop(boolean),"
                        + " pg_create_restore_point(text), pg_switch_wal() to " + ROLE);
    }

    /** Has the piece that is being written finished, and waits until it lies where the backups are made from. */
    static void finish(Connection connection) throws SQLException {
        // a commit of its own: who restores to an instant before it finds one after it
        Databases.execute(connection, "select txid_current()");
        String piece = text(connection, "select pg_walfile_name(pg_current_wal_lsn())");
        Databases.execute(connection, "select pg_switch_wal()");
        Waiting.until(() -> isArchived(connection, piece), () -> true, FINISHING);
    }

    private static boolean isArchived(Connection connection, String piece) {
        try {
            return Databases.exists(connection, "select 1 from pg_stat_archiver where last_archived_wal >= ?", piece);
        } catch (SQLException away) {
            return false;
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
