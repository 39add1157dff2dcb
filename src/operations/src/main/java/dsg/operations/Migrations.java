package dsg.operations;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The portal's schema: owned and changed by this program before the portal starts; the portal itself has no such right. */
final class Migrations {

    private final Installation here;
    private final Postgres postgres;

    Migrations(Installation here, Postgres postgres) {
        this.here = here;
        this.postgres = postgres;
    }

    /** Brings the schema up to date; returns how many migrations were new. */
    int run() {
        try {
            return Flyway.configure()
                    .dataSource(postgres.url("dsg"), "dsg_owner", postgres.password("dsg_owner"))
                    .locations("filesystem:" + here.built("src/portal/target/ROOT/WEB-INF/classes/db/migration"))
                    .validateMigrationNaming(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw new Trouble("データベースを更新できません: " + e.getMessage(), "Cannot migrate the database: " + e.getMessage(), e);
        }
    }
}
