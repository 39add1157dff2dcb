package dsg.patch;

import dsg.application.ApplicationDesk;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import dsg.platform.carried.CarriedFile;
import dsg.platform.carried.CarriedIn;
import dsg.platform.task.Tasks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Use cases around patches: proposed, approved by another, released to the pilots, then to all, or withdrawn. */
@Stateless
public class Patches {

    static final String USE = "patches";

    /** The largest package; it lies in a row of the database. */
    private static final int MOST_BYTES = 64 << 20;

    @PersistenceContext
    EntityManager entities;

    @Inject
    PatchList list;

    @Inject
    CarriedIn carried;

    @Inject
    ApplicationDesk applications;

    @Inject
    Tasks tasks;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Everything on the provider's page. */
    @UseCase(PatchService.VIEW_PATCHES)
    public PatchPage page() {
        return list.page(Optional.empty());
    }

    /** A company's own terminals (T41). */
    @UseCase(PatchService.VIEW_OWN_PATCHES)
    public PatchPage own() {
        return list.page(Optional.of(ownRows()));
    }

    /** One of the lists for a file: of all terminals for the staff, a company's own for its manager (T41). */
    @UseCase(PatchService.EXPORT_PATCHES)
    public <T> List<T> export(String name, Function<PatchPage, List<T>> rows) {
        Caller caller = current.get();
        boolean staff = caller.is(Role.PROVIDER) || caller.is(Role.SECURITY_OFFICE);
        List<T> exported = rows.apply(list.page(staff ? Optional.empty() : Optional.of(ownRows())));
        audit.detail(name + ", " + exported.size() + " rows");
        return exported;
    }

    /** One patch, for who decides about it. */
    @UseCase(PatchService.VIEW_PATCHES)
    public PatchRow row(UUID id) {
        audit.about("patch", id);
        return list.page(Optional.empty()).patches().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("patch.unknown"));
    }

    /** What lies there to be proposed. */
    @UseCase(PatchService.PROPOSE_PATCH)
    public List<CarriedFile> waiting() {
        return carried.list(USE);
    }

    /** Proposes a package; no terminal gets it until somebody else has approved it. */
    @UseCase(PatchService.PROPOSE_PATCH)
    public UUID propose(PatchForm form) {
        byte[] content = carried.read(USE, form.file(), MOST_BYTES);
        DebianPackage file = DebianPackage.read(carried.file(USE, form.file(), MOST_BYTES));
        Patch patch = new Patch(
                file,
                sha256(content),
                form,
                current.get().account(),
                LocalDate.now(clock.withZone(Clocks.JAPAN)),
                clock.instant());
        boolean known = !entities.createQuery(
                        "select p.id from Patch p where p.name = :name and p.packageVersion = :version and p.state <>"
                                + " :declined",
                        UUID.class)
                .setParameter("name", file.name())
                .setParameter("version", file.version())
                .setParameter("declined", PatchState.DECLINED)
                .getResultList()
                .isEmpty();
        if (known) {
            throw Refused.conflict("patch.known");
        }
        entities.persist(patch);
        entities.flush();
        entities.persist(new PatchContent(patch.id(), content));
        audit.about("patch", patch.id());
        applications.submit(PatchApplications.KIND, patch.id(), null);
        audit.detail(patch.title());
        return patch.id();
    }

    /** The pilot ring gets it. */
    @UseCase(PatchService.RELEASE_PATCH)
    public void releaseToPilots(UUID id) {
        locked(id).toPilots();
        publish();
    }

    /** All get it, once the pilots' inventories prove it and none of them has failed. */
    @UseCase(PatchService.RELEASE_PATCH)
    public void releaseToAll(UUID id) {
        Patch patch = locked(id);
        if (patch.isOut() && !list.isProvenByPilots(patch)) {
            throw Refused.conflict("patch.pilots.unproven");
        }
        patch.toAll();
        publish();
    }

    /** Nobody gets it for now, whatever ring it was released to. */
    @UseCase(PatchService.PAUSE_PATCH)
    public void pause(UUID id) {
        locked(id).pause(true);
        publish();
    }

    /** The ring that had it when it was paused gets it again. */
    @UseCase(PatchService.RELEASE_PATCH)
    public void resume(UUID id) {
        locked(id).pause(false);
        publish();
    }

    /** Nobody gets it any more. */
    @UseCase(PatchService.WITHDRAW_PATCH)
    public void withdraw(UUID id) {
        locked(id).withdraw();
        publish();
    }

    private OrganisationId ownRows() {
        OrganisationId organisation = current.get().organisation();
        // behind the query stands row-level security by the same organisation
        entities.createNativeQuery("select set_config('dsg.organisation', :organisation, true)")
                .setParameter("organisation", organisation.value().toString())
                .getSingleResult();
        return organisation;
    }

    private void publish() {
        tasks.schedule(Publishing.KIND, "all", clock.instant());
    }

    private Patch locked(UUID id) {
        audit.about("patch", id);
        Patch patch = Optional.ofNullable(entities.find(Patch.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.notFound("patch.unknown"));
        audit.detail(patch.title());
        return patch;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
