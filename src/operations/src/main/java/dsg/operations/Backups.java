package dsg.operations;

import dsg.operations.BackupReport.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Backups that are proven (6-4, R34, R36): the database to any second, the files as that database knows them, the months of the audit log
 * that have left it, the operator's own data. The contracts' keys are not among them, since a key that was destroyed must stay so (T19);
 * nothing of a terminal is (T36).
 */
public final class Backups {

    /** Nobody can have the gateway forget sooner than after so many days. */
    static final int LEAST_DAYS = 30;

    /** Configuration, secrets, authorities and certificates; not the vault's objects, no terminal's key, no log. */
    private static final List<String> SYSTEM = List.of("operations", "ca", "certificates");

    private static final List<String> STORE = List.of("blobs", "quarantine");
    private static final int READ_AGAIN = 10;
    private static final Duration FLOWING = Duration.ofMinutes(2);

    private final Installation here;
    private final Clock clock;
    private final BackupPlace place;
    private final Postgres postgres;
    private final Portal portal;
    private final DatabaseBackup database;
    private final FileBackup blobs;
    private final FileBackup archive;
    private final FileBackup system;
    private final BackupJournal journal;

    Backups(Installation here, Postgres postgres, Portal portal, Certificates certificates, Web web, Clock clock) {
        this.here = here;
        this.clock = clock;
        this.postgres = postgres;
        this.portal = portal;
        this.place = new BackupPlace(here);
        this.database = new DatabaseBackup(here, place, postgres, certificates);
        this.blobs = new FileBackup(here, place, "blobs");
        this.archive = new FileBackup(here, place, "archive");
        this.system = new FileBackup(here, place, "system");
        this.journal = new BackupJournal(here, web);
    }

    /** What opens the backups; for the operator's eyes, to be kept apart. */
    String key() {
        return place.key();
    }

    /** Where everything is kept. */
    public Path place() {
        return place.root();
    }

    /** Whether a first backup was made; from then on the log flows. */
    public boolean established() {
        return place.isEstablished();
    }

    /** Lets the log flow again after a start. */
    void resume() {
        if (established()) {
            database.resume();
            journal.tell();
        }
    }

    void pause() {
        database.pause();
    }

    /**
     * Makes a backup of all: the database first and the files after it, so that every file that this database knows is among them.
     *
     * @param whole whether the database is copied anew and not only what has changed
     */
    public void run(boolean whole) {
        place.open();
        try {
            recorded(Kind.DATABASE, () -> {
                database.establish();
                return database.run(whole || database.copies().isEmpty()).bytes();
            });
            copyFiles();
            recorded(
                    Kind.SYSTEM,
                    () -> added("system", () -> system.add(here.home().root(), SYSTEM)));
            demandMonths();
        } finally {
            place.seal();
        }
    }

    /** Adds the files alone, which is quick: between two backups no more of them is lost than came since. */
    public void runFiles() {
        if (!established()) {
            throw new Trouble("先に server-config/dsg backup を実行してください。", "Run server-config/dsg backup first.");
        }
        place.open();
        try {
            copyFiles();
            demandMonths();
        } finally {
            place.seal();
        }
    }

    /** Reads the audit log's months in the portal's files; the database lets go those alone that hold all of theirs. @return what is wrong */
    public List<String> readMonths() {
        return ArchivedMonths.read(postgres, portal.archive());
    }

    private void demandMonths() {
        Instant begin = clock.instant();
        String faults = String.join("; ", readMonths());
        if (!faults.isEmpty()) {
            journal.write(BackupReport.failed(Kind.VERIFICATION, begin, clock.instant(), faults));
            throw new Trouble(
                    "監査記録の保管に問題があります: " + faults, "Months of the audit log are not in their files: " + faults);
        }
    }

    private void copyFiles() {
        Path beside = here.home().at("portal");
        List<String> months = List.of(beside.relativize(portal.archive()).toString());
        recorded(
                Kind.BLOBS,
                () -> added("blobs", () -> blobs.add(portal.store(), STORE))
                        + added("archive", () -> archive.add(beside, months)));
    }

    /** Reads what is kept again: gaps in the log, damaged copies. */
    public void verify() {
        recorded(Kind.VERIFICATION, () -> {
            database.verify();
            blobs.verify(READ_AGAIN);
            archive.verify(READ_AGAIN);
            system.verify(READ_AGAIN);
            return 0;
        });
    }

    /** The names of all files in the newest copy of the operator's own data. */
    public List<String> systemFiles() {
        return system.list();
    }

    /** Ends what is older than this; fewer days than the floor are refused. */
    public void retain(int days) {
        if (days < LEAST_DAYS) {
            throw new Trouble(
                    "控えは少なくとも %d 日残します。".formatted(LEAST_DAYS),
                    "Backups are kept for at least %d days.".formatted(LEAST_DAYS));
        }
        place.open();
        try {
            recorded(Kind.RETENTION, () -> {
                database.expire(days);
                blobs.expire(days);
                archive.expire(days);
                system.expire(days);
                return 0;
            });
        } finally {
            place.seal();
        }
    }

    /**
     * Restores database, files and the operator's data into a directory, which must not exist, and touches nothing else.
     *
     * @param to the state after the last commit before this instant; empty: the newest that is kept
     */
    public Restored restore(Optional<Instant> to, Path into) {
        Path goal = into.toAbsolutePath().normalize();
        if (Files.exists(goal)) {
            throw new Trouble(
                    goal + " はすでにあります。新しいディレクトリを指定してください。", goal + " is there already. Name a new directory.");
        }
        Home.directory("rwx------", BackupPlace.keeper(), goal);
        Instant begin = clock.instant();
        database.restore(to, goal.resolve("database"));
        blobs.restore(to, goal.resolve("store"));
        archive.restore(Optional.empty(), goal);
        system.restore(Optional.empty(), goal.resolve("system"));
        try (RestoredCluster copy = new RestoredCluster(postgres, goal)) {
            copy.start();
            return new RestoredCheck(copy, goal, portal.store()).look(Duration.between(begin, clock.instant()), begin);
        }
    }

    /** Brings into the repository what has been committed until now, where the database is up. */
    public void flush() {
        try (Connection connection = postgres.superuser("postgres")) {
            LogPieces.finish(connection);
        } catch (SQLException away) {
            throw new Trouble("データベースに接続できません。", "The database cannot be reached.", away);
        }
        if (!Waiting.until(() -> waiting() == 0, database::flows, FLOWING)) {
            throw new Trouble("ログが控えに届きません: " + log(), "The log does not reach the backups. See " + log());
        }
    }

    /**
     * Restores database and files as they were when the newest copy of the files was made into a directory of its own and looks whether
     * it is whole; what is found goes to the portal.
     *
     * @return what was found
     * @throws Trouble when something is missing or differs
     */
    public Restored drill() {
        Path into = place.directory().resolve("drill");
        Home.deleteTree(into);
        Instant begin = clock.instant();
        flush();
        Restored found = tried(begin, blobs.newest(), into);
        journal.write(new BackupReport(
                Kind.DRILL, begin, clock.instant(), found.bytes(), found.recovery(), found.loss(), found.faults()));
        if (!found.faults().isEmpty()) {
            throw new Trouble("戻した控えに問題があります: " + found.faults(), "What was restored is not whole: " + found.faults());
        }
        return found;
    }

    private Restored tried(Instant begin, Optional<Instant> to, Path into) {
        try {
            return restore(to, into);
        } catch (Trouble failure) {
            journal.write(
                    BackupReport.failed(Kind.DRILL, begin, clock.instant(), String.valueOf(failure.getMessage())));
            throw failure;
        } finally {
            Home.deleteTree(into);
        }
    }

    /** Puts what was restored in the place of what is lost; what still lies there is kept beside it. Nothing may run. */
    void reinstate(Path from) {
        Path goal = from.toAbsolutePath().normalize();
        postgres.reinstate(goal.resolve("database"));
        portal.reinstateStore(goal.resolve("store"));
        if (Files.exists(goal.resolve("audit-archive"))) {
            portal.reinstateArchive(goal.resolve("audit-archive"));
        }
    }

    /** Pieces of the log that are on their way into the repository. */
    int waiting() {
        return database.waiting().size();
    }

    /** Whether the log flows. */
    boolean flows() {
        return database.flows();
    }

    Path log() {
        return database.log();
    }

    /** When the newest copy of the database was made. */
    Optional<Instant> newest() {
        return established()
                ? database.copies().stream().map(DatabaseBackup.Copy::ended).reduce((one, other) -> other)
                : Optional.empty();
    }

    /** Removes every backup of this gateway, for good; its log flows nowhere any more. */
    public void delete() {
        pause();
        Home.deleteTree(postgres.spool());
        Home.deleteTree(here.home().at("backup"));
        place.delete();
        postgres.spool();
    }

    private long added(String repository, Runnable work) {
        long before = Tree.bytes(place.repository(repository));
        work.run();
        return Tree.bytes(place.repository(repository)) - before;
    }

    private void recorded(Kind kind, LongSupplier work) {
        Instant begin = clock.instant();
        try {
            long bytes = work.getAsLong();
            journal.write(BackupReport.done(kind, begin, clock.instant(), bytes));
        } catch (Trouble failure) {
            journal.write(BackupReport.failed(kind, begin, clock.instant(), String.valueOf(failure.getMessage())));
            throw failure;
        }
    }
}
