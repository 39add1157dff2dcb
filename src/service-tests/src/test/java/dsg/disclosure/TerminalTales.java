package dsg.disclosure;

import dsg.loganalysis.EventIntake;
import dsg.logon.LogonBook;
import dsg.logon.LogonFactor;
import dsg.logon.LogonKind;
import dsg.server.Acting;
import dsg.server.Shared;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalDirectory;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What the gateway comes to know of a terminal, for tests. */
@Shared
@ApplicationScoped
public class TerminalTales {

    @Inject
    Acting.People people;

    @Inject
    TerminalDirectory terminals;

    @Inject
    LogonBook logons;

    @Inject
    EventIntake intake;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    /** Something of every kind at this terminal, which bears this word. */
    void happened(String terminal, String person, String word) throws Exception {
        RegisteredTerminal at = terminals.all().stream()
                .filter(each -> each.name().equals(terminal))
                .findFirst()
                .orElseThrow();
        transaction.begin();
        logons.note(LogonKind.LOGIN, LogonFactor.NONE, "", people.caller(person).account(), at.id());
        transaction.commit();
        String of = "'" + at.id() + "', '" + at.organisation() + "'";
        execute(
                "insert into vulnerability_audit (id, version, number, run_at, terminals, scanned, stale, never, fresh, gone,"
                        + " open) select gen_random_uuid(), 0, coalesce(max(number), 0) + 1, now(), 0, 0, 0, 0, 0, 0, 0 from"
                        + " vulnerability_audit");
        execute(
                "insert into vulnerability_finding (id, version, terminal, organisation, package, installed, cve, fixed,"
                        + " severity, exploited, due, first_audit, first_at) select gen_random_uuid(), 0, " + of + ", '"
                        + word
                        + "', '1.0', 'CVE-2026-0001', '1.1', 'HIGH', true, current_date, max(number), now() from"
                        + " vulnerability_audit");
        execute("insert into terminal_inventory (terminal, organisation, received_at, content) values (" + of
                + ", now(), '{\"packages\":{\"" + word + "\":\"1.0\"}}') on conflict (terminal) do update set content ="
                + " excluded.content");
        execute("insert into terminal_operation (id, terminal, organisation, at, received_at, person, activity, object,"
                + " program) values (gen_random_uuid(), " + of + ", now(), now(), 'kaku', 'WRITE', '秘密の名前', '" + word
                + "')");
        JsonObject seen = Json.createObjectBuilder()
                .add("class_name", "network_activity")
                .add("activity_name", "DENY")
                .add("status_code", word)
                .add("device", Json.createObjectBuilder().add("uid", at.id().toString()))
                .build();
        intake.told("network-edge", UUID.randomUUID().toString(), 1, List.of(seen));
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
