package dsg.operations;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/** Puts each copy of the vault on record, since the record of a destroyed key has to say which copies there were. */
final class VaultBackups {

    private VaultBackups() {}

    /** Contracts whose key was destroyed, or whose destruction is decided: no copy may bring it back (T19). */
    static Set<String> destroyed(String url, Properties access) {
        Set<String> contracts = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(url, access);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select contract from key_destruction where state in ('DECIDED', 'DESTROYED')")) {
            while (rows.next()) {
                contracts.add(rows.getString(1));
            }
            return contracts;
        } catch (SQLException e) {
            throw new Trouble(
                    "破棄された鍵を確かめられないため、鍵を戻しません。データベースを起動してください: " + e.getMessage(),
                    "Which keys were destroyed cannot be looked up, so none is brought back. Start the database: "
                            + e.getMessage(),
                    e);
        }
    }

    static void record(String url, Properties access, Path target) {
        try (Connection connection = DriverManager.getConnection(url, access);
                PreparedStatement insert =
                        connection.prepareStatement("insert into vault_backup (target) values (?)")) {
            insert.setString(1, target.toAbsolutePath().normalize().toString());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new Trouble(
                    "鍵は複写しましたが、そのことを記録できませんでした: " + e.getMessage(),
                    "The keys were copied, but that could not be recorded: " + e.getMessage(),
                    e);
        }
    }
}
