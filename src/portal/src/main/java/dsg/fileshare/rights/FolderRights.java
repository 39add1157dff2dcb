package dsg.fileshare.rights;

import dsg.application.ApplicationDesk;
import dsg.company.OrganisationDirectory;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractFacts;
import dsg.contract.ContractParty;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.AccessException;
import dsg.fileshare.area.Change;
import dsg.fileshare.area.ChangeFacts;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.FolderPermissions;
import dsg.fileshare.area.FolderRef;
import dsg.fileshare.area.Permission;
import dsg.fileshare.area.Standing;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.Rights;
import dsg.platform.access.Role;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Use cases around rights: why somebody may or may not (decision 4), and asking that an organisation may otherwise (R130, T13). */
@Stateless
public class FolderRights {

    @PersistenceContext
    EntityManager entities;

    @Inject
    FolderFinder folders;

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractFacts facts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ApplicationDesk applications;

    @Inject
    CurrentCaller current;

    @Inject
    Rights rights;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Who may do what in a folder that the caller may view: the caller's organisation and those that work for it, for the office all.
     *
     * @param at a past moment; null for now. Of the past the contract's periods are taken as they are agreed today, and what was on record then
     *     is not asked
     */
    @UseCase(FileshareService.EXPLAIN_RIGHTS)
    public RightsPage page(FolderId id, @Nullable Instant at) {
        Caller caller = current.get();
        Folder folder = seen(caller, id);
        Instant now = clock.instant();
        boolean past = at != null && at.isBefore(now);
        Instant moment = past && at != null ? at : now;
        Set<OrganisationId> shown = shown(caller, folder);
        Map<UUID, String> names = names(shown);
        List<PartyRow> parties = contracts.get(folder.contract()).parties().stream()
                .map(ContractParty::organisation)
                .filter(shown::contains)
                .map(each -> new PartyRow(
                        each.value(),
                        names.getOrDefault(each.value(), ""),
                        answers(folder, each, standing(folder, each, moment, past))))
                .toList();
        return new RightsPage(
                folder.path().stream().map(Folder::ref).toList(),
                folder.isStandard(),
                moment,
                past,
                parties,
                exceptions(folder, shown, names, moment),
                !folder.isStandard() && rights.allow(caller, FileshareService.REQUEST_ACCESS));
    }

    /** Asks that an organisation may otherwise than the folder inherits; nothing changes before the office agrees. */
    @UseCase(FileshareService.REQUEST_ACCESS)
    public UUID ask(AccessForm form) {
        Caller caller = current.get();
        Folder folder = seen(caller, form.folder());
        boolean own = shown(caller, folder).contains(form.organisation());
        folders.requireAsking(caller, folder, Change.RIGHTS, new ChangeFacts(folder.isStandard(), own));
        AccessException wish = AccessException.ask(
                folder,
                form.organisation(),
                form.permissions(),
                form.until(),
                form.because(),
                caller.account(),
                clock.instant());
        entities.persist(wish);
        entities.flush();
        audit.about("access", wish.id());
        applications.submit(AccessApplications.KIND, wish.id(), folder.contract());
        audit.detail(form.permissions().toString());
        return wish.id();
    }

    /** What would change by an exception that waits, for whoever decides about it or has asked. */
    @UseCase(FileshareService.EXPLAIN_RIGHTS)
    public ProposedAccess proposed(UUID id) {
        AccessException wish = Optional.ofNullable(entities.find(AccessException.class, id))
                .orElseThrow(() -> Refused.notFound("fileshare.access.unknown"));
        Caller caller = current.get();
        Folder folder = folders.get(wish.folder().id());
        audit.about("folder", folder.id().value());
        boolean seen =
                !folders.allowed(caller, List.of(folder), Permission.VIEW).isEmpty();
        if (!seen || !shown(caller, folder).contains(wish.organisation())) {
            throw Refused.notFound("fileshare.access.unknown");
        }
        Instant now = clock.instant();
        Standing standing = standing(folder, wish.organisation(), now, false);
        List<Answer> then = Arrays.stream(Permission.values())
                .map(each -> then(wish, each, standing))
                .toList();
        String name = organisations.get(wish.organisation()).name();
        return new ProposedAccess(
                ExceptionRow.of(wish, name, now), answers(folder, wish.organisation(), standing), then);
    }

    private static Answer then(AccessException wish, Permission permission, Standing standing) {
        boolean open =
                permission.isAllowedIn(standing.state()) && standing.missing().isEmpty();
        boolean given = wish.permissions().contains(permission);
        return new Answer(
                permission, open && given, given ? "fileshare.rule.exception" : "fileshare.rule.taken." + permission);
    }

    private Folder seen(Caller caller, FolderId id) {
        Folder folder = folders.get(id);
        audit.about("folder", id.value());
        folders.require(caller, folder, Permission.VIEW);
        return folder;
    }

    private Set<OrganisationId> shown(Caller caller, Folder folder) {
        Contract contract = contracts.get(folder.contract());
        return caller.is(Role.REQUESTING_OFFICE)
                ? contract.parties().stream().map(ContractParty::organisation).collect(Collectors.toSet())
                : new HashSet<>(facts.below(contract.id(), caller.organisation()));
    }

    private Map<UUID, String> names(Set<OrganisationId> which) {
        return organisations.names(which.stream().map(OrganisationId::value).collect(Collectors.toSet()));
    }

    private Standing standing(Folder folder, OrganisationId organisation, Instant at, boolean past) {
        Contract contract = contracts.get(folder.contract());
        return new Standing(
                past ? contract.terms().stateAt(at) : contracts.stateOf(contract.id()),
                past ? Set.of() : facts.missing(contract.id(), organisation),
                at);
    }

    private static List<Answer> answers(Folder folder, OrganisationId organisation, Standing standing) {
        return Arrays.stream(Permission.values())
                .map(each -> Answer.of(
                        each, FolderPermissions.decide(folder.contract(), organisation, folder, each, standing)))
                .toList();
    }

    private List<ExceptionRow> exceptions(
            Folder folder, Set<OrganisationId> shown, Map<UUID, String> names, Instant at) {
        Set<UUID> path = folder.path().stream()
                .map(Folder::ref)
                .map(FolderRef::id)
                .map(FolderId::value)
                .collect(Collectors.toSet());
        return entities.createQuery(
                        "select e from AccessException e where e.folder.id in :path order by e.askedAt desc, e.id",
                        AccessException.class)
                .setParameter("path", path)
                .getResultStream()
                .filter(each -> shown.contains(each.organisation()))
                .map(each -> ExceptionRow.of(
                        each, names.getOrDefault(each.organisation().value(), ""), at))
                .toList();
    }
}
