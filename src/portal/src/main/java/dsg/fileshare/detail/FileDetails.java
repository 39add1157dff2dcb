package dsg.fileshare.detail;

import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractFacts;
import dsg.contract.ContractService;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.StoredFile;
import dsg.fileshare.browsing.FileRow;
import dsg.fileshare.detail.FileDetail.Edition;
import dsg.fileshare.detail.FileDetail.Event;
import dsg.fileshare.preview.Previews;
import dsg.fileshare.removal.RemovalItem;
import dsg.fileshare.sending.FileTaken;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.terminal.TerminalDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The use case of looking at what is known of a file (T8, T9, T54). Who has taken it, each sees as on the ledger of copies. */
@Stateless
public class FileDetails {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    FolderFinder folders;

    @Inject
    AccountDirectory accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    TerminalDirectory terminals;

    @Inject
    ContractFacts facts;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** What is known of a file that the caller may view. */
    @UseCase(ContractService.VIEW_AREA)
    public FileDetail of(FileId id) {
        Caller caller = current.get();
        audit.about("file", id.value());
        StoredFile file = Optional.ofNullable(entities.find(StoredFile.class, id.value()))
                .filter(StoredFile::isThere)
                .orElseThrow(() -> Refused.notFound("fileshare.file.unknown"));
        folders.requireSight(caller, file);
        List<StoredFile> editions = editions(file);
        List<FileTaken> taken = taken(file, caller);
        List<RemovalItem> wishes = wishes(file);
        Map<UUID, String> people = accounts.namesOfPeople(people(editions, taken, wishes));
        return new FileDetail(
                row(file, people),
                file.folder().path().stream().map(Folder::ref).toList(),
                file.content().sha256(),
                file.content().mediaType(),
                Previews.canShow(file.name()),
                editions.stream().map(each -> edition(each, file, people)).toList(),
                events(file, taken, wishes, people));
    }

    private List<StoredFile> editions(StoredFile file) {
        return entities.createQuery(
                        "select f from StoredFile f where f.folder = :folder and f.nameKey = :key and f.removedAt is null"
                                + " order by f.edition desc",
                        StoredFile.class)
                .setParameter("folder", file.folder())
                .setParameter("key", file.nameKey())
                .setMaxResults(MOST)
                .getResultList();
    }

    private List<FileTaken> taken(StoredFile file, Caller caller) {
        return entities.createQuery(
                        "select t from FileTaken t where t.file = :file order by t.at desc", FileTaken.class)
                .setParameter("file", file.id().value())
                .setMaxResults(MOST)
                .getResultStream()
                .filter(line -> mayKnow(line, caller))
                .toList();
    }

    private boolean mayKnow(FileTaken line, Caller caller) {
        if (caller.is(Role.REQUESTING_OFFICE)
                || line.account().equals(caller.account().value())) {
            return true;
        }
        boolean manages = caller.is(Role.DATA_MANAGER) || caller.is(Role.PROTECTED_SYSTEM_MANAGER);
        return manages
                && facts.worksFor(
                        Objects.requireNonNull(caller.contract()), line.organisation(), caller.organisation());
    }

    private List<RemovalItem> wishes(StoredFile file) {
        return entities.createQuery(
                        "select i from RemovalItem i join fetch i.removal where i.file = :file", RemovalItem.class)
                .setParameter("file", file)
                .setMaxResults(MOST)
                .getResultList();
    }

    private static Set<UUID> people(List<StoredFile> editions, List<FileTaken> taken, List<RemovalItem> wishes) {
        Set<UUID> people = new HashSet<>();
        editions.forEach(each -> people.add(each.registeredBy().value()));
        taken.forEach(each -> people.add(each.account()));
        wishes.forEach(each -> people.add(each.removal().requestedBy().value()));
        return people;
    }

    private FileRow row(StoredFile file, Map<UUID, String> people) {
        return new FileRow(
                file.id(),
                file.name(),
                file.content().size(),
                people.getOrDefault(file.registeredBy().value(), ""),
                organisations.get(file.organisation()).name(),
                file.registeredAt(),
                file.edition(),
                file.label().orElse(null));
    }

    private static Edition edition(StoredFile each, StoredFile shown, Map<UUID, String> people) {
        return new Edition(
                each.id(),
                each.edition(),
                each.name(),
                each.content().size(),
                people.getOrDefault(each.registeredBy().value(), ""),
                each.registeredAt(),
                each.id().equals(shown.id()));
    }

    private List<Event> events(
            StoredFile file, List<FileTaken> taken, List<RemovalItem> wishes, Map<UUID, String> people) {
        List<Event> events = new ArrayList<>();
        events.add(new Event(
                file.registeredAt(),
                "fileshare.event.registered",
                people.getOrDefault(file.registeredBy().value(), ""),
                ""));
        taken.forEach(line -> events.add(new Event(
                line.at(),
                "fileshare.event.taken",
                people.getOrDefault(line.account(), ""),
                line.terminal().flatMap(terminals::find).orElse(""))));
        wishes.forEach(item -> events.add(new Event(
                item.removal().requestedAt(),
                "fileshare.event." + item.removal().kind(),
                people.getOrDefault(item.removal().requestedBy().value(), ""),
                item.removal().because())));
        events.sort(Comparator.comparing(Event::at).reversed());
        return events;
    }
}
