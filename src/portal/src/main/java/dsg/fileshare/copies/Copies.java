package dsg.fileshare.copies;

import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractFacts;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.StoredFile;
import dsg.fileshare.sending.FileTaken;
import dsg.fileshare.sending.FileTaken.ClosedAs;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.listing.Keyset;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import dsg.terminal.TerminalDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Use cases of the ledger of copies (T54). Users see what they have taken themselves, managers what their company and those that work for
 * it have, the requesting office everything of its contract.
 */
@Stateless
public class Copies {

    private static final Keyset<FileTaken> LINES = Keyset.of(FileTaken.class, Map.of("taken", "at"));
    private static final int LONGEST = 500;

    @PersistenceContext
    EntityManager entities;

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

    @Inject
    Clock clock;

    /**
     * One page of the ledger.
     *
     * @param openOnly leaves out copies that are gone
     */
    @UseCase(FileshareService.VIEW_COPIES)
    public Slice<CopyRow> page(boolean openOnly, ListPage page) {
        Caller caller = current.get();
        return LINES.slice(entities, page, (builder, line) -> of(caller, openOnly, builder, line))
                .mapAll(lines -> rows(lines, caller));
    }

    /** Says what an own copy was taken for. */
    @UseCase(FileshareService.CLOSE_COPY)
    public void purpose(UUID id, String purpose) {
        FileTaken line = line(id);
        demand(line.account().equals(current.get().account().value()));
        line.purpose(words(purpose));
    }

    /** Says that a copy was destroyed, and how: of one's own, or of the company by its managers. */
    @UseCase(FileshareService.CLOSE_COPY)
    public void destroyed(UUID id, String how) {
        Caller caller = current.get();
        FileTaken line = line(id);
        boolean own = line.account().equals(caller.account().value());
        demand(own || (isManager(caller) && line.organisation().equals(caller.organisation())));
        line.close(ClosedAs.DESTROYED, caller.account(), words(how), clock.instant());
    }

    private FileTaken line(UUID id) {
        audit.about("copy", id);
        return Optional.ofNullable(entities.find(FileTaken.class, id))
                .orElseThrow(() -> Refused.notFound("fileshare.copy.unknown"));
    }

    /** A line that is not the caller's is as one that does not exist. */
    private static void demand(boolean own) {
        if (!own) {
            throw Refused.notFound("fileshare.copy.unknown");
        }
    }

    private static String words(String typed) {
        String words = typed.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new RuleBroken("fileshare.copy.words", LONGEST);
        }
        return words;
    }

    private static boolean isManager(Caller caller) {
        return caller.is(Role.DATA_MANAGER) || caller.is(Role.PROTECTED_SYSTEM_MANAGER);
    }

    private List<Predicate> of(Caller caller, boolean openOnly, CriteriaBuilder builder, Root<FileTaken> line) {
        List<Predicate> all = new ArrayList<>();
        if (openOnly) {
            all.add(builder.isNull(line.get("closedAt")));
        }
        if (isManager(caller)) {
            all.add(line.get("organisation")
                    .in(facts.below(Objects.requireNonNull(caller.contract()), caller.organisation()).stream()
                            .map(OrganisationId::value)
                            .toList()));
        } else if (!caller.is(Role.REQUESTING_OFFICE)) {
            all.add(builder.equal(line.get("account"), caller.account().value()));
        }
        return all;
    }

    private List<CopyRow> rows(List<FileTaken> lines, Caller caller) {
        Map<UUID, String> people = accounts.namesOfPeople(ids(lines, FileTaken::account));
        Map<UUID, String> companies =
                organisations.names(ids(lines, line -> line.organisation().value()));
        Map<UUID, String> files = fileNames(ids(lines, FileTaken::file));
        return lines.stream()
                .map(line -> new CopyRow(
                        line.id(),
                        files.getOrDefault(line.file(), ""),
                        people.getOrDefault(line.account(), ""),
                        companies.getOrDefault(line.organisation().value(), ""),
                        line.terminal().flatMap(terminals::find).orElse(""),
                        line.at(),
                        line.purpose().orElse(""),
                        line.closedAt().orElse(null),
                        line.closedAs().orElse(null),
                        line.closedWords().orElse(""),
                        line.account().equals(caller.account().value())))
                .toList();
    }

    private Map<UUID, String> fileNames(Set<UUID> files) {
        return files.isEmpty()
                ? Map.of()
                : entities.createQuery("select f from StoredFile f where f.id in :files", StoredFile.class)
                        .setParameter("files", files)
                        .getResultStream()
                        .collect(Collectors.toMap(file -> file.id().value(), StoredFile::name));
    }

    private static Set<UUID> ids(List<FileTaken> lines, Function<FileTaken, UUID> id) {
        return lines.stream().map(id).collect(Collectors.toSet());
    }
}
