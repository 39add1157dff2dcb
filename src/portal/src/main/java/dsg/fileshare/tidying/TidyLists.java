package dsg.fileshare.tidying;

import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractFacts;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.area.StoredFile;
import dsg.fileshare.browsing.FileRow;
import dsg.fileshare.removal.ItemState;
import dsg.fileshare.removal.RemovalState;
import dsg.fileshare.sending.FileTaken;
import dsg.platform.access.Caller;
import dsg.platform.access.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists of what is left in an area (R63), of the folders that the caller may view. */
@ApplicationScoped
class TidyLists {

    private static final String UNTAKEN =
            "not exists (select t.id from FileTaken t where t.file = f.id and t.organisation = :own)";
    private static final String LEFT = " from StoredFile f join f.folder d where d in :folders and f.removedAt is null";

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractFacts contract;

    TidyPage page(TidyQuery query, List<Folder> folders, Caller caller) {
        if (folders.isEmpty()) {
            return new TidyPage(List.of(), 0, 0, 0);
        }
        Object[] sum = with(
                        entities.createQuery(
                                "select count(f), coalesce(sum(f.size), 0)" + LEFT + where(query), Object[].class),
                        query,
                        folders,
                        caller)
                .getSingleResult();
        List<StoredFile> files = select(query, folders, caller)
                .setFirstResult(query.page() * TidyQuery.PAGE)
                .setMaxResults(TidyQuery.PAGE)
                .getResultList();
        return new TidyPage(
                rows(files, caller), query.page(), ((Number) sum[0]).longValue(), ((Number) sum[1]).longValue());
    }

    /** All rows, up to one more than may be, so that the caller sees where they are too many. */
    List<TidyRow> all(TidyQuery query, List<Folder> folders, Caller caller) {
        return rows(files(query, folders, caller), caller);
    }

    List<StoredFile> files(TidyQuery query, List<Folder> folders, Caller caller) {
        return folders.isEmpty()
                ? List.of()
                : select(query, folders, caller)
                        .setMaxResults(TidyQuery.MOST + 1)
                        .getResultList();
    }

    List<TidyShare> shares(List<Folder> folders, Caller caller) {
        if (folders.isEmpty()) {
            return List.of();
        }
        Map<UUID, Object[]> untaken = entities.createQuery(
                        "select f.organisation, count(f), sum(f.size)" + LEFT + " and " + UNTAKEN
                                + " group by f.organisation",
                        Object[].class)
                .setParameter("folders", folders)
                .setParameter("own", caller.organisation().value())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], Function.identity()));
        List<Object[]> all = entities.createQuery(
                        "select f.organisation, count(f), sum(f.size)" + LEFT
                                + " group by f.organisation order by sum(f.size) desc",
                        Object[].class)
                .setParameter("folders", folders)
                .getResultList();
        Map<UUID, String> names =
                organisations.names(all.stream().map(row -> (UUID) row[0]).toList());
        return all.stream()
                .map(row -> new TidyShare(
                        names.getOrDefault((UUID) row[0], ""),
                        number(row, 1),
                        number(row, 2),
                        number(untaken.get((UUID) row[0]), 1),
                        number(untaken.get((UUID) row[0]), 2)))
                .toList();
    }

    private static long number(Object @Nullable [] row, int column) {
        return row == null ? 0 : ((Number) row[column]).longValue();
    }

    private TypedQuery<StoredFile> select(TidyQuery query, List<Folder> folders, Caller caller) {
        String direction = query.descending() ? " desc" : " asc";
        String text = "select f" + LEFT + where(query) + " order by "
                + query.order().column() + direction + ", d.nameKey, f.nameKey, f.id";
        return with(entities.createQuery(text, StoredFile.class), query, folders, caller);
    }

    private static String where(TidyQuery query) {
        return switch (query.scope()) {
            case ALL -> "";
            case OWN -> " and f.organisation in :companies";
            case UNTAKEN -> " and " + UNTAKEN;
        };
    }

    private <T> TypedQuery<T> with(TypedQuery<T> select, TidyQuery query, List<Folder> folders, Caller caller) {
        select.setParameter("folders", folders);
        return switch (query.scope()) {
            case ALL -> select;
            case OWN -> select.setParameter("companies", companies(folders.getFirst(), caller));
            case UNTAKEN -> select.setParameter("own", caller.organisation().value());
        };
    }

    /** The caller's organisation and those that work for it (T12). */
    private Set<UUID> companies(Folder any, Caller caller) {
        return contract.below(any.contract(), caller.organisation()).stream()
                .map(OrganisationId::value)
                .collect(Collectors.toSet());
    }

    List<TidyRow> rows(List<StoredFile> files, Caller caller) {
        if (files.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = files.stream().map(file -> file.id().value()).toList();
        Map<UUID, FileTaken> taken = taken(ids, caller);
        Map<UUID, TidyRow.RemovalMark> marks = marks(ids);
        Map<UUID, String> people = accounts.namesOfPeople(people(files, taken.values()));
        Map<UUID, String> companies = organisations.names(
                files.stream().map(file -> file.organisation().value()).collect(Collectors.toSet()));
        Set<UUID> own = companies(files.getFirst().folder(), caller);
        return files.stream()
                .map(file -> new TidyRow(
                        new FileRow(
                                file.id(),
                                file.name(),
                                file.content().size(),
                                people.getOrDefault(file.registeredBy().value(), ""),
                                companies.getOrDefault(file.organisation().value(), ""),
                                file.registeredAt(),
                                file.edition(),
                                file.label().orElse(null)),
                        file.folder().ref(),
                        file.folder().path().stream().map(Folder::name).collect(Collectors.joining("/")),
                        own.contains(file.organisation().value()),
                        taken.containsKey(file.id().value())
                                ? taken.get(file.id().value()).at()
                                : null,
                        taken.containsKey(file.id().value())
                                ? people.getOrDefault(
                                        taken.get(file.id().value()).account(), "")
                                : "",
                        marks.get(file.id().value())))
                .toList();
    }

    private static Set<UUID> people(List<StoredFile> files, Collection<FileTaken> taken) {
        Set<UUID> people = taken.stream().map(FileTaken::account).collect(Collectors.toSet());
        files.forEach(file -> people.add(file.registeredBy().value()));
        return people;
    }

    /** The newest of each file by the caller's organisation. */
    private Map<UUID, FileTaken> taken(List<UUID> files, Caller caller) {
        Map<UUID, FileTaken> newest = new HashMap<>();
        entities.createQuery(
                        "select t from FileTaken t where t.file in :files and t.organisation = :own order by t.at",
                        FileTaken.class)
                .setParameter("files", files)
                .setParameter("own", caller.organisation().value())
                .getResultList()
                .forEach(each -> newest.put(each.file(), each));
        return newest;
    }

    private Map<UUID, TidyRow.RemovalMark> marks(List<UUID> files) {
        return entities.createQuery(
                        "select i.file.id, r.id, r.kind, r.state from RemovalItem i join i.removal r"
                                + " where i.file.id in :files and i.state = :waiting",
                        Object[].class)
                .setParameter("files", files)
                .setParameter("waiting", ItemState.WAITING)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new TidyRow.RemovalMark(
                                new RemovalId((UUID) row[1]), (RemovalKind) row[2], (RemovalState) row[3])));
    }
}
