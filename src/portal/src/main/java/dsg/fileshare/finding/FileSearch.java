package dsg.fileshare.finding;

import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractService;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.FolderRef;
import dsg.fileshare.area.Label;
import dsg.fileshare.area.Permission;
import dsg.fileshare.area.StoredFile;
import dsg.fileshare.browsing.FileRow;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.UseCase;
import dsg.platform.content.NameKey;
import dsg.platform.listing.Keyset;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The use case of looking for files in the caller's area. A folder that the caller may not see is as if it were empty. */
@Stateless
public class FileSearch {

    private static final Keyset<StoredFile> FILES =
            Keyset.of(StoredFile.class, Map.of("name", "nameKey", "size", "size", "registered", "registeredAt"));
    private static final char ESCAPE = '\\';

    @PersistenceContext
    EntityManager entities;

    @Inject
    FolderFinder folders;

    @Inject
    NameIndex names;

    @Inject
    AccountDirectory accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    CurrentCaller current;

    /** One page of what was found. */
    @UseCase(ContractService.VIEW_AREA)
    public Slice<FoundFile> find(FileSearchQuery query, ListPage page) {
        Set<UUID> visible = visible();
        if (visible.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        List<String> parts = query.parts();
        Optional<Set<UUID>> few = parts.isEmpty() ? Optional.empty() : names.few(parts, visible);
        if (few.filter(Set::isEmpty).isPresent()) {
            return new Slice<>(List.of(), null);
        }
        Supplier<Slice<StoredFile>> read =
                () -> FILES.slice(entities, page, (builder, file) -> matching(query, visible, few, builder, file));
        boolean frequent = !parts.isEmpty() && few.isEmpty() && query.registrar() == null;
        return (frequent ? names.inOrder(read) : read.get()).mapAll(this::rows);
    }

    /** Who has registered files that the caller may see, by name. */
    @UseCase(ContractService.VIEW_AREA)
    public List<Registrar> registrars() {
        Set<UUID> visible = visible();
        ContractId contract = current.get().contract();
        if (contract == null || visible.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = entities.createQuery(
                        "select a.id from Account a where a.contract = :contract and exists (select f.id from StoredFile f"
                                + " where f.registeredBy = a.id and f.folder.id in :folders and f.removedAt is null)",
                        UUID.class)
                .setParameter("contract", contract.value())
                .setParameter("folders", visible)
                .getResultList();
        return accounts.namesOfPeople(ids).entrySet().stream()
                .map(each -> new Registrar(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Registrar::name).thenComparing(Registrar::account))
                .toList();
    }

    private Set<UUID> visible() {
        return folders.allowed(current.get(), folders.all(), Permission.VIEW).stream()
                .map(folder -> folder.id().value())
                .collect(Collectors.toSet());
    }

    private static List<Predicate> matching(
            FileSearchQuery query,
            Set<UUID> visible,
            Optional<Set<UUID>> few,
            CriteriaBuilder builder,
            Root<StoredFile> file) {
        List<Predicate> all = new ArrayList<>();
        few.ifPresent(ids -> all.add(file.get("id").in(ids)));
        all.add(builder.isNull(file.get("removedAt")));
        all.add(file.get("folder").get("id").in(visible));
        if (!query.text().isEmpty()) {
            all.add(builder.like(file.get("nameKey"), "%" + literally(NameKey.of(query.text())) + "%", ESCAPE));
        }
        if (!query.extension().isEmpty()) {
            all.add(builder.like(file.get("nameKey"), "%." + literally(NameKey.of(query.extension())), ESCAPE));
        }
        if (query.registrar() != null) {
            all.add(builder.equal(file.get("registeredBy"), query.registrar()));
        }
        if (query.from() != null) {
            all.add(builder.greaterThanOrEqualTo(file.get("registeredAt"), query.from()));
        }
        if (query.until() != null) {
            all.add(builder.lessThan(file.get("registeredAt"), query.until()));
        }
        if (query.label() != null) {
            all.add(bears(query.label(), builder, file));
        }
        return all;
    }

    /** Of its own, or where it has none that of the area: as {@link StoredFile#label()} says. */
    private static Predicate bears(Label label, CriteriaBuilder builder, Root<StoredFile> file) {
        return builder.or(
                builder.equal(file.get("label"), label),
                builder.and(
                        builder.isNull(file.get("label")),
                        builder.equal(file.get("folder").get("library").get("label"), label)));
    }

    /** What a person types means itself. */
    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private List<FoundFile> rows(List<StoredFile> files) {
        Map<UUID, String> people =
                accounts.namesOfPeople(ids(files, file -> file.registeredBy().value()));
        Map<UUID, String> companies =
                organisations.names(ids(files, file -> file.organisation().value()));
        return files.stream()
                .map(file -> new FoundFile(
                        new FileRow(
                                file.id(),
                                file.name(),
                                file.content().size(),
                                people.getOrDefault(file.registeredBy().value(), ""),
                                companies.getOrDefault(file.organisation().value(), ""),
                                file.registeredAt(),
                                file.edition(),
                                file.label().orElse(null)),
                        file.folder().id(),
                        file.folder().path().stream()
                                .map(Folder::ref)
                                .map(FolderRef::name)
                                .collect(Collectors.joining("／"))))
                .toList();
    }

    private static Set<UUID> ids(List<StoredFile> files, Function<StoredFile, UUID> id) {
        return files.stream().map(id).collect(Collectors.toSet());
    }
}
