package dsg.journey;

import dsg.operations.Gateway;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** A look into the database around the application, as its owner. */
final class Register {

    private final Gateway gateway;

    Register(Gateway gateway) {
        this.gateway = gateway;
    }

    /** How many calls were turned away before login for this reason. */
    long refusals(String reason) {
        return number("select coalesce(sum(count), 0) from refusal_count where reason = ?", reason);
    }

    /** How many rows that took. */
    long refusalRows(String reason) {
        return number("select count(*) from refusal_count where reason = ?", reason);
    }

    /** Puts the contract's dates where a journey needs them, as if time had passed. */
    void setDates(String contract, LocalDate useFrom, LocalDate useUntil, LocalDate tidyUntil) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement("update contract set contract_from = ?,"
                        + " contract_until = ?, use_from = ?, use_until = ?, tidy_until = ? where number = ?")) {
            statement.setObject(1, useFrom.minusYears(1));
            statement.setObject(2, useUntil.plusYears(2));
            statement.setObject(3, useFrom);
            statement.setObject(4, useUntil);
            statement.setObject(5, tidyUntil);
            statement.setString(6, contract);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Raises the alarm that a portal raises whose clock has leapt forward. */
    void clockHasJumped() {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into clock_alarm (id, version, kind, highest, seen) values (gen_random_uuid(), 0,"
                                + " 'JUMPED', now() - interval '3 days', now()) on conflict do nothing")) {
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So that what journeys have tried a moment ago does not count against their terminals. */
    void forgetTries() {
        try (Connection connection = connect();
                PreparedStatement update =
                        connection.prepareStatement("update terminal_tries set failures = 0, locked_until = null")) {
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The appointments that are booked are due, as if their day had come. */
    void bookingsAreDue() {
        change("update enrolment_booking set slot_at = now() where state = 'BOOKED'");
    }

    /** Nobody has an appointment. */
    void cancelBookings() {
        change("update enrolment_booking set state = 'CANCELLED' where state = 'BOOKED'");
    }

    /** Row-level security holds for the tables' owner too, so it is put aside for this one transaction. */
    private void change(String statement) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (Statement each = connection.createStatement()) {
                each.execute("alter table enrolment_booking no force row level security");
                each.executeUpdate(statement);
                each.execute("alter table enrolment_booking force row level security");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(gateway.properties().getProperty("dsg.db.url"), gateway.ownerAccess());
    }

    private long number(String query, String argument) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
