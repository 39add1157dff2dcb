package dsg.fileshare.news;

import dsg.fileshare.area.Folder;
import dsg.platform.access.AccountId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Says whether anything has come into the folders that somebody saw when they last looked, for pages that are open; tells nothing else, and
 * of other folders not even that. Which these are is what the gate has let them see.
 */
@ApplicationScoped
public class NewsPulse {

    private static final int MOST = 5_000;

    /** Folders that were made since inherit their rights from one of those that were seen. */
    private static final String STAMP = """
        with recursive seen as (
            select f.id from folder f where f.id = any(?)
            union select f.id from folder f join seen on f.parent = seen.id where f.created_at > ? and f.removed_at is null)
        select coalesce(cast(max(s.registered_at) as text), '') from stored_file s
        where s.folder in (select id from seen) and s.removed_at is null\
        """;

    private final Map<AccountId, Watched> watched = new LinkedHashMap<>();

    private record Watched(List<UUID> folders, Instant since) {}

    @Resource(lookup = "java:jboss/datasources/Jobs")
    DataSource jobs;

    synchronized void watches(AccountId account, List<Folder> visible, Instant now) {
        watched.remove(account);
        List<UUID> folders = visible.stream().map(folder -> folder.id().value()).toList();
        watched.put(account, new Watched(folders, now));
        if (watched.size() > MOST) {
            watched.remove(watched.keySet().iterator().next());
        }
    }

    private synchronized Watched watchedBy(AccountId account) {
        return watched.getOrDefault(account, new Watched(List.of(), Instant.EPOCH));
    }

    /** Another text whenever a file was registered there; the same for whoever has not looked yet. */
    public String stamp(AccountId account) {
        Watched folders = watchedBy(account);
        try (var connection = jobs.getConnection();
                var select = connection.prepareStatement(STAMP)) {
            select.setArray(
                    1, connection.createArrayOf("uuid", folders.folders().toArray()));
            select.setObject(2, folders.since().atOffset(ZoneOffset.UTC));
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("what is new cannot be read", unreachable);
        }
    }
}
