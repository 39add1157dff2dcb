package dsg.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whoever has taken everything of a gateway but its vault: a dump of the database, the files of the store, and the gateway's own backups
 * with the database's log. What they have is laid into a table, where a test in the portal tries the vault on it.
 */
public final class Copies {

    private final Gateway gateway;
    private final Path taken;
    private final Path restored;
    private String dump = "";
    private Instant second = Instant.EPOCH;

    public Copies(Gateway gateway) {
        this.gateway = gateway;
        this.taken = gateway.home().resolveSibling(gateway.home().getFileName() + "-taken");
        this.restored = gateway.home().resolveSibling(gateway.home().getFileName() + "-restored-copy");
    }

    /** Where what was taken is shown to the portal. */
    public void open() throws SQLException {
        execute("drop table if exists it_copies");
        execute("create table it_copies (source text, contract uuid, object uuid, wrapped bytea, blob bytea)");
        execute("grant select, insert on it_copies to dsg_portal");
    }

    /** Takes everything. */
    public void take() throws SQLException, IOException {
        close();
        gateway.backups().run(true);
        Shell.run("cp", "-a", gateway.store().toString(), taken.toString());
        Postgres postgres = gateway.parts().postgres();
        dump = Shell.call(
                        List.of(
                                postgres.program("pg_dump"),
                                "host=127.0.0.1 port=%d dbname=dsg user=%s sslmode=require"
                                        .formatted(port(), Postgres.SUPERUSER)),
                        Map.of("PGPASSWORD", postgres.password(Postgres.SUPERUSER)),
                        "")
                .output();
        try (Connection connection = Databank.superuser(gateway);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            second = row.getTimestamp(1).toInstant();
        }
        gateway.backups().flush();
    }

    private int port() {
        Matcher port = Pattern.compile("//127\\.0\\.0\\.1:(\\d+)")
                .matcher(gateway.properties().getProperty("dsg.db.url"));
        if (!port.find()) {
            throw new IllegalStateException("no port");
        }
        return Integer.parseInt(port.group(1));
    }

    /** Lays what each copy has of the objects beside the vault as it is now. */
    public void show() throws SQLException, IOException {
        gateway.backups().restore(Optional.of(second), restored);
        List<UUID[]> objects = objects();
        for (UUID[] each : objects) {
            show("dump", each, fromDump(each[1]), blob(taken, each[1]));
        }
        try (RestoredCluster copy = new RestoredCluster(gateway.parts().postgres(), restored)) {
            copy.start();
            for (UUID[] each : objects) {
                String wrapped = copy.query(
                        "dsg", "select encode(wrapped_key, 'hex') from stored_content where id = '" + each[1] + "'");
                show("backups", each, HexFormat.of().parseHex(wrapped), blob(restored.resolve("store"), each[1]));
            }
        }
    }

    private byte[] fromDump(UUID object) {
        // as pg_dump writes a row: its columns apart by tabs, bytes in hexadecimal behind \\x
        Matcher row = Pattern.compile(object + "\t[0-9a-f-]{36}\t\\\\\\\\x([0-9a-f]+)\t")
                .matcher(dump);
        if (!row.find()) {
            throw new IllegalStateException("not in the dump: " + object);
        }
        return HexFormat.of().parseHex(row.group(1));
    }

    private static byte[] blob(Path store, UUID id) throws IOException {
        return Files.readAllBytes(
                store.resolve("blobs").resolve(id.toString().substring(0, 2)).resolve(id.toString()));
    }

    private List<UUID[]> objects() throws SQLException {
        try (Connection connection = Databank.superuser(gateway);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select contract, object from it_copies where source = 'original'")) {
            List<UUID[]> objects = new ArrayList<>();
            while (rows.next()) {
                objects.add(new UUID[] {rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)});
            }
            return objects;
        }
    }

    private void show(String source, UUID[] object, byte[] wrapped, byte[] blob) throws SQLException {
        try (Connection connection = Databank.superuser(gateway);
                PreparedStatement insert =
                        connection.prepareStatement("insert into it_copies values (?, ?, ?, ?, ?)")) {
            insert.setString(1, source);
            insert.setObject(2, object[0]);
            insert.setObject(3, object[1]);
            insert.setBytes(4, wrapped);
            insert.setBytes(5, blob);
            insert.executeUpdate();
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = Databank.superuser(gateway);
                Statement each = connection.createStatement()) {
            each.execute(statement);
        }
    }

    /** Leaves nothing of it. */
    public void close() {
        gateway.backups().delete();
        Home.deleteTree(taken);
        Home.deleteTree(restored);
    }

    public void end() throws SQLException {
        execute("drop table if exists it_copies");
        close();
    }
}
