package dsg.fileshare.browsing;

import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.FolderRef;
import dsg.fileshare.area.Label;
import dsg.fileshare.area.StoredFile;
import dsg.platform.access.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists of files by keyset paging: the last page of a folder costs what the first does. */
@ApplicationScoped
public class FileLists {

    /** Rows that one file may list. */
    static final int MOST = 10_000;

    private static final int RECENT = 10;
    private static final String SELECT = """
        select new dsg.fileshare.browsing.FileLists$Listed(
            f.id, f.name, f.size, f.registeredBy, f.organisation, f.registeredAt, d.id, d.name, f.edition, f.label,
            l.label)
        from StoredFile f join f.folder d join d.library l
        """;

    private static final String SINCE =
            " where d in :folders and f.removedAt is null and f.registeredAt > :since and f.registeredBy <> :besides";

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    OrganisationDirectory organisations;

    /** A file as the database lists it: people and organisations still by identifier, since other services name them. */
    record Listed(
            UUID id,
            String name,
            long size,
            UUID registeredBy,
            UUID organisation,
            Instant registeredAt,
            UUID folder,
            String folderName,
            int edition,
            @Nullable Label own,
            @Nullable Label ofArea) {

        @Nullable
        Label label() {
            return own == null ? ofArea : own;
        }
    }

    FilePage page(FileQuery query) {
        boolean backwards = query.before() != null;
        Optional<StoredFile> edge = Optional.ofNullable(backwards ? query.before() : query.after())
                .map(id -> entities.find(StoredFile.class, id.value()));
        List<Listed> rows = new ArrayList<>(
                select(query, edge.orElse(null), query.descending() ^ backwards).getResultList());
        boolean more = rows.size() > FileQuery.PAGE;
        if (more) {
            rows.removeLast();
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        boolean paged = edge.isPresent();
        return new FilePage(
                named(rows).stream().map(RecentFileRow::file).toList(),
                backwards ? more : paged,
                backwards ? paged : more,
                count(query.folder()));
    }

    private TypedQuery<Listed> select(FileQuery query, @Nullable StoredFile edge, boolean descending) {
        String key = "f." + query.order().column();
        String where = " where d.id = :folder and f.removedAt is null";
        if (edge != null) {
            String beyond = descending ? "<" : ">";
            // the first half lets the index begin at the edge; the alternative alone would be read through from the
            // first file on
            where += " and %s %s= :key and (%s %s :key or f.id %s :id)".formatted(key, beyond, key, beyond, beyond);
        }
        String direction = descending ? " desc" : " asc";
        TypedQuery<Listed> select = entities.createQuery(
                        SELECT + where + " order by " + key + direction + ", f.id" + direction, Listed.class)
                .setParameter("folder", query.folder().value())
                .setMaxResults(FileQuery.PAGE + 1);
        if (edge != null) {
            select.setParameter("key", query.order().of(edge))
                    .setParameter("id", edge.id().value());
        }
        return select;
    }

    private long count(FolderId folder) {
        return entities.createQuery(
                        "select count(f) from StoredFile f where f.folder.id = :folder and f.removedAt is null",
                        Long.class)
                .setParameter("folder", folder.value())
                .getSingleResult();
    }

    /** The files of a folder by name; one more than may be listed where there are more. */
    List<FileRow> all(FolderId folder) {
        return named(entities.createQuery(
                                SELECT + " where d.id = :folder and f.removedAt is null order by f.nameKey, f.edition",
                                Listed.class)
                        .setParameter("folder", folder.value())
                        .setMaxResults(MOST + 1)
                        .getResultList())
                .stream()
                .map(RecentFileRow::file)
                .toList();
    }

    /** The files registered last in these folders, the newest first. */
    List<RecentFileRow> recent(List<Folder> folders) {
        if (folders.isEmpty()) {
            return List.of();
        }
        return named(entities.createQuery(
                        SELECT + " where d in :folders and f.removedAt is null order by f.registeredAt desc, f.id desc",
                        Listed.class)
                .setParameter("folders", folders)
                .setMaxResults(RECENT)
                .getResultList());
    }

    /** Files that others than this account have registered in these folders after that moment, the newest first; a page of them. */
    public List<RecentFileRow> since(List<Folder> folders, Instant since, AccountId besides) {
        if (folders.isEmpty()) {
            return List.of();
        }
        return named(entities.createQuery(SELECT + SINCE + " order by f.registeredAt desc, f.id desc", Listed.class)
                .setParameter("folders", folders)
                .setParameter("since", since)
                .setParameter("besides", besides.value())
                .setMaxResults(FileQuery.PAGE)
                .getResultList());
    }

    /** How many of them there are. */
    public long countSince(List<Folder> folders, Instant since, AccountId besides) {
        return folders.isEmpty()
                ? 0
                : entities.createQuery("select count(f) from StoredFile f join f.folder d" + SINCE, Long.class)
                        .setParameter("folders", folders)
                        .setParameter("since", since)
                        .setParameter("besides", besides.value())
                        .getSingleResult();
    }

    private List<RecentFileRow> named(List<Listed> rows) {
        Map<UUID, String> people = accounts.namesOfPeople(idsOf(rows, Listed::registeredBy));
        Map<UUID, String> companies = organisations.names(idsOf(rows, Listed::organisation));
        return rows.stream()
                .map(row -> new RecentFileRow(
                        new FileRow(
                                new FileId(row.id()),
                                row.name(),
                                row.size(),
                                people.getOrDefault(row.registeredBy(), ""),
                                companies.getOrDefault(row.organisation(), ""),
                                row.registeredAt(),
                                row.edition(),
                                row.label()),
                        new FolderRef(new FolderId(row.folder()), row.folderName())))
                .toList();
    }

    private static Set<UUID> idsOf(List<Listed> rows, Function<Listed, UUID> id) {
        return rows.stream().map(id).collect(Collectors.toSet());
    }
}
