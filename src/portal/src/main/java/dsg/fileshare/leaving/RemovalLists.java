package dsg.fileshare.leaving;

import dsg.account.AccountDirectory;
import dsg.application.ApplicationDesk;
import dsg.application.Result;
import dsg.company.OrganisationDirectory;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.area.StoredFile;
import dsg.fileshare.removal.Agreement;
import dsg.fileshare.removal.ItemState;
import dsg.fileshare.removal.Removal;
import dsg.fileshare.removal.RemovalItem;
import dsg.fileshare.removal.RemovalState;
import dsg.fileshare.tidying.Selections;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of wishes to delete or move, with how far each is. */
@ApplicationScoped
class RemovalLists {

    private static final int LONGEST = 500;
    private static final int PAGE = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Selections selections;

    @Inject
    ApplicationDesk applications;

    @Inject
    AccountDirectory accounts;

    @Inject
    OrganisationDirectory organisations;

    /** The office's see all of them, others those of their organisation. */
    List<RemovalRow> rows(Caller caller) {
        boolean office = caller.is(Role.REQUESTING_OFFICE);
        TypedQuery<Removal> select = entities.createQuery(
                "select r from Removal r " + (office ? "" : "where r.organisation = :own ")
                        + "order by r.requestedAt desc",
                Removal.class);
        if (!office) {
            select.setParameter("own", caller.organisation().value());
        }
        return rows(select.setMaxResults(LONGEST).getResultList());
    }

    RemovalPage page(Removal removal, int wanted, Caller caller) {
        RemovalRow row = row(removal);
        int pages = Math.toIntExact(Math.max(1, Math.ceilDiv(row.progress().all(), PAGE)));
        int page = Math.clamp(wanted, 0, pages - 1);
        boolean office = caller.is(Role.REQUESTING_OFFICE);
        boolean own = caller.organisation().equals(removal.organisation());
        boolean requested = removal.state() == RemovalState.REQUESTED;
        boolean deletion = removal.kind() == RemovalKind.DELETION;
        boolean agreed = removal.state() == RemovalState.AGREED;
        return new RemovalPage(
                row,
                items(removal.id(), page),
                page,
                pages,
                deletion ? 0 : unlabelled(removal.id()),
                office && requested,
                own && agreed && deletion && selections.rights(caller).designated(),
                own && (requested || agreed),
                office && deletion && removal.state() == RemovalState.DONE);
    }

    /** Of these files, those that somebody wants removed already. */
    Set<FileId> busy(Collection<StoredFile> files) {
        if (files.isEmpty()) {
            return Set.of();
        }
        return entities.createQuery(
                        "select i.file.id from RemovalItem i where i.file in :files and i.state = :waiting", UUID.class)
                .setParameter("files", files)
                .setParameter("waiting", ItemState.WAITING)
                .getResultStream()
                .map(FileId::new)
                .collect(Collectors.toSet());
    }

    RemovalRow row(Removal removal) {
        return rows(List.of(removal)).getFirst();
    }

    List<RemovalPage.Item> allItems(RemovalId id) {
        return items(id).getResultStream().map(RemovalLists::item).toList();
    }

    private List<RemovalPage.Item> items(RemovalId id, int page) {
        return items(id)
                .setFirstResult(page * PAGE)
                .setMaxResults(PAGE)
                .getResultStream()
                .map(RemovalLists::item)
                .toList();
    }

    private TypedQuery<RemovalItem> items(RemovalId id) {
        return entities.createQuery(
                        "select i from RemovalItem i join fetch i.file where i.removal.id = :id"
                                + " order by i.file.folder.nameKey, i.file.nameKey, i.id",
                        RemovalItem.class)
                .setParameter("id", id.value());
    }

    private static RemovalPage.Item item(RemovalItem item) {
        StoredFile file = item.file();
        return new RemovalPage.Item(
                item.id(),
                file.id(),
                file.name(),
                file.folder().path().stream().map(Folder::name).collect(Collectors.joining("/")),
                file.content().size(),
                file.content().sha256(),
                item.state(),
                item.label().orElse(null),
                item.code().orElse(null),
                file.isRestorable(),
                item.isRestored());
    }

    private long unlabelled(RemovalId id) {
        return entities.createQuery(
                        "select count(i) from RemovalItem i where i.removal.id = :id and i.label is null", Long.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    private List<RemovalRow> rows(List<Removal> removals) {
        if (removals.isEmpty()) {
            return List.of();
        }
        Map<UUID, RemovalRow.Progress> progress = progress(removals);
        Map<UUID, Result> said = results(removals);
        Map<UUID, String> people = accounts.namesOfPeople(removals.stream()
                .flatMap(removal -> people(removal, said))
                .map(AccountId::value)
                .collect(Collectors.toSet()));
        Map<UUID, String> companies = organisations.names(
                removals.stream().map(removal -> removal.organisation().value()).collect(Collectors.toSet()));
        return removals.stream()
                .map(removal -> row(removal, said, progress, people, companies))
                .toList();
    }

    private RemovalRow row(
            Removal removal,
            Map<UUID, Result> said,
            Map<UUID, RemovalRow.Progress> progress,
            Map<UUID, String> people,
            Map<UUID, String> companies) {
        @Nullable
        Result application = removal.isOfOffice()
                ? null
                : Objects.requireNonNull(said.get(removal.id().value()));
        Optional<Agreement> office = Agreement.of(application);
        return new RemovalRow(
                removal.id(),
                removal.kind(),
                removal.state(),
                companies.getOrDefault(removal.organisation().value(), ""),
                people.getOrDefault(removal.requestedBy().value(), ""),
                removal.requestedAt(),
                removal.because(),
                removal.folder()
                        .map(folder ->
                                entities.find(Folder.class, folder.value()).name())
                        .orElse(""),
                removal.target().map(ContractId::value).orElse(null),
                application == null ? null : application.id(),
                office.orElse(null),
                office.map(words -> people.getOrDefault(words.by().value(), "")).orElse(""),
                removal.executor()
                        .map(executor -> people.getOrDefault(executor.account().value(), ""))
                        .orElse(""),
                removal.executedAt().orElse(null),
                progress.getOrDefault(removal.id().value(), new RemovalRow.Progress(0, 0, 0, 0, 0)));
    }

    private Map<UUID, Result> results(List<Removal> removals) {
        List<UUID> ids = removals.stream().map(removal -> removal.id().value()).toList();
        Map<UUID, Result> results = new HashMap<>();
        for (RemovalKind kind : RemovalKind.values()) {
            results.putAll(applications.results(kind.name(), ids));
        }
        return results;
    }

    private static Stream<AccountId> people(Removal removal, Map<UUID, Result> said) {
        return Stream.of(
                        Stream.of(removal.requestedBy()),
                        Agreement.of(said.get(removal.id().value())).map(Agreement::by).stream(),
                        removal.executor().map(Removal.Executor::account).stream())
                .flatMap(Function.identity());
    }

    private Map<UUID, RemovalRow.Progress> progress(List<Removal> removals) {
        return entities.createQuery(
                        "select i.removal.id, count(i), sum(f.size), sum(case when i.state ="
                                + " dsg.fileshare.removal.ItemState.DONE then 1 else 0 end), sum(case when i.state ="
                                + " dsg.fileshare.removal.ItemState.FAILED then 1 else 0 end), sum(case when i.state ="
                                + " dsg.fileshare.removal.ItemState.DROPPED then 1 else 0 end) from RemovalItem i join"
                                + " i.file f where i.removal in :removals group by i.removal.id",
                        Object[].class)
                .setParameter("removals", removals)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new RemovalRow.Progress(
                                number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]))));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
