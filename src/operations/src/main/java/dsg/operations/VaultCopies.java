package dsg.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies of the key vault. Each is on record, since the record of a destroyed key has to say which there were, and each ends: by the next
 * one in its place, by the operator's command, at the latest on a date of its own. So a destroyed key is gone everywhere by a known day
 * (T19).
 */
public final class VaultCopies {

    private static final String DAYS = "DSG_VAULT_BACKUP_DAYS";
    private static final int USUAL = 30;
    private static final int MOST = 90;

    private final Vault vault;
    private final String url;
    private final Properties owner;
    private final Clock clock;

    VaultCopies(Vault vault, String url, Properties owner, Clock clock) {
        this.vault = vault;
        this.url = url;
        this.owner = owner;
        this.clock = clock;
    }

    /**
     * One that is there.
     *
     * @param endsAt by when it has to be gone
     */
    public record Copy(Path place, Instant endsAt) {}

    /** Copies the vault's keys to a directory outside the home, in place of an earlier copy, for as many days as are set. */
    public void make(Path target) {
        make(target, days(System.getenv(DAYS)));
    }

    void make(Path target, Duration life) {
        Path place = place(target);
        vault.backUp(place);
        try (Connection connection = DriverManager.getConnection(url, owner)) {
            connection.setAutoCommit(false);
            Instant now = clock.instant();
            ended(connection, place, now);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into vault_backup (target, made_at, ends_at) values (?, ?, ?)")) {
                insert.setString(1, place.toString());
                insert.setTimestamp(2, Timestamp.from(now));
                insert.setTimestamp(3, Timestamp.from(now.plus(life)));
                insert.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw unrecorded("鍵は複写しましたが、そのことを記録できませんでした", "The keys were copied, but that could not be recorded", e);
        }
    }

    /**
     * Deletes the copy that is on record there, and has that on record.
     *
     * @param gone whether it was destroyed elsewhere, with its medium, and only the record is missing
     */
    public void end(Path target, boolean gone) {
        Path place = place(target);
        if (there().stream().noneMatch(copy -> copy.place().equals(place))) {
            throw new Trouble(place + " に控えがあるという記録はありません。", "No copy is on record at " + place + ".");
        }
        if (!gone) {
            if (!Files.isDirectory(place)) {
                throw new Trouble(
                        place + " が見つかりません。媒体をつないで、もう一度実行してください。媒体ごと廃棄したなら --gone を付けてください。",
                        place
                                + " is not there. Attach its medium and repeat, or add --gone where the medium was destroyed.");
            }
            vault.deleteCopy(place);
        }
        try (Connection connection = DriverManager.getConnection(url, owner)) {
            ended(connection, place, clock.instant());
        } catch (SQLException e) {
            throw unrecorded("控えは消しましたが、そのことを記録できませんでした", "The copy is gone, but that could not be recorded", e);
        }
    }

    /**
     * Ends every copy whose date has come.
     *
     * @return those that cannot be reached
     */
    public List<Copy> endDue() {
        List<Copy> missed = new ArrayList<>();
        for (Copy copy : overdue()) {
            if (Files.isDirectory(copy.place())) {
                end(copy.place(), false);
            } else {
                missed.add(copy);
            }
        }
        return missed;
    }

    /** Those that should be gone by now. */
    List<Copy> overdue() {
        Instant now = clock.instant();
        return there().stream().filter(copy -> copy.endsAt().isBefore(now)).toList();
    }

    /** Those that have not ended, the first to end first. */
    List<Copy> there() {
        try (Connection connection = DriverManager.getConnection(url, owner);
                PreparedStatement query = connection.prepareStatement(
                        "select target, ends_at from vault_backup where ended_at is null order by ends_at");
                ResultSet rows = query.executeQuery()) {
            List<Copy> copies = new ArrayList<>();
            while (rows.next()) {
                copies.add(new Copy(
                        Path.of(rows.getString(1)), rows.getTimestamp(2).toInstant()));
            }
            return copies;
        } catch (SQLException e) {
            throw unrecorded(
                    "鍵の控えの記録を読めません。データベースを起動してください", "The copies on record cannot be read. Start the database", e);
        }
    }

    /** Contracts whose key was destroyed, or whose destruction is decided: no copy may bring it back (T19). */
    Set<String> destroyed() {
        Set<String> contracts = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(url, owner);
                PreparedStatement query = connection.prepareStatement(
                        "select contract from key_destruction where state in ('DECIDED', 'DESTROYED')");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                contracts.add(rows.getString(1));
            }
            return contracts;
        } catch (SQLException e) {
            throw unrecorded(
                    "破棄された鍵を確かめられないため、鍵を戻しません。データベースを起動してください",
                    "Which keys were destroyed cannot be looked up, so none is brought back. Start the database",
                    e);
        }
    }

    private static void ended(Connection connection, Path place, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update vault_backup set ended_at = greatest(?, made_at) where target = ? and ended_at is null")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, place.toString());
            update.executeUpdate();
        }
    }

    private static Path place(Path target) {
        return target.toAbsolutePath().normalize();
    }

    static Duration days(@Nullable String given) {
        try {
            int days = given == null ? USUAL : Integer.parseInt(given);
            if (days >= 1 && days <= MOST) {
                return Duration.ofDays(days);
            }
        } catch (NumberFormatException e) {
            // said below, as any other number that cannot be
        }
        throw new Trouble(
                "%s は 1 から %d までの日数です: %s".formatted(DAYS, MOST, given),
                "%s is a number of days from 1 to %d: %s".formatted(DAYS, MOST, given));
    }

    private static Trouble unrecorded(String japanese, String english, SQLException e) {
        return new Trouble(japanese + ": " + e.getMessage(), english + ": " + e.getMessage(), e);
    }
}
