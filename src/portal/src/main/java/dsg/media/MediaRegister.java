package dsg.media;

import dsg.application.ApplicationDesk;
import dsg.company.OrganisationDirectory;
import dsg.configuration.PolicyChanged;
import dsg.configuration.TerminalRows;
import dsg.forms.FormsService;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.protocol.TerminalStatus;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalDirectory;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Use cases around media. */
@Stateless
public class MediaRegister {

    private static final int SHOWN_USES = 50;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ApplicationDesk applications;

    @Inject
    TerminalRows rows;

    @Inject
    TerminalDirectory terminals;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Event<PolicyChanged> changed;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Those that the caller may know of, the newest first. */
    @UseCase(MediaService.VIEW_MEDIA)
    public List<MediumRow> list() {
        return shown(all());
    }

    /** One of them, for who decides. */
    @UseCase(MediaService.VIEW_MEDIA)
    public MediumRow row(UUID id) {
        audit.about("medium", id);
        return shown(List.of(visible(id))).getFirst();
    }

    /** The company's terminals that a medium can be for. */
    @UseCase(MediaService.APPLY_MEDIUM)
    public List<RegisteredTerminal> terminals() {
        return of(current.get().organisation());
    }

    /** Applies for the use of a medium (F3). It may be used once the requesting office has said yes. */
    @UseCase(MediaService.APPLY_MEDIUM)
    public UUID apply(MediumForm form) {
        Caller caller = current.get();
        return apply(Objects.requireNonNull(caller.contract()), caller.organisation(), form);
    }

    /** The same for a company whose form came by mail (R134, T45). */
    @UseCase(FormsService.ENTER_MAILED_FORM)
    public UUID applyFor(ContractId contract, OrganisationId company, MediumForm form) {
        return apply(contract, company, form);
    }

    /** The terminals that a medium of this company can be for. */
    @UseCase(FormsService.ENTER_MAILED_FORM)
    public List<RegisteredTerminal> terminalsOf(OrganisationId company) {
        return of(company);
    }

    private UUID apply(ContractId contract, OrganisationId company, MediumForm form) {
        Caller caller = current.get();
        rows.enter(caller);
        Set<UUID> known = new HashSet<>();
        of(company).forEach(each -> known.add(each.id().value()));
        if (!known.containsAll(form.terminals())) {
            throw new RuleBroken("media.terminals.foreign");
        }
        Medium medium = new Medium(contract, company, form, caller.account(), clock.instant());
        audit.about("medium", medium.id());
        entities.persist(medium);
        try {
            entities.flush();
        } catch (PersistenceException taken) {
            throw Refused.conflict("media.serial.shared");
        }
        applications.submit(MediumApplications.KIND, medium.id(), contract);
        audit.detail(medium.title());
        return medium.id();
    }

    /** The medium in use with this serial and number of its company, for a form that names it so. */
    @UseCase(MediaService.REMOVE_MEDIUM)
    public UUID inUse(String serial, String number) {
        return shown(all()).stream()
                .filter(MediumRow::inUse)
                .filter(row -> row.serial().equalsIgnoreCase(serial.strip())
                        && row.number().equals(number.strip()))
                .map(MediumRow::id)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("media.form.unknown", serial));
    }

    /** Ends its use: connected terminals know within seconds, others at the end of their policy (T35). */
    @UseCase(MediaService.REMOVE_MEDIUM)
    public void remove(UUID id, String because) {
        audit.about("medium", id);
        Medium medium = visible(id);
        medium.remove(because, clock.instant());
        audit.detail(medium.title());
        changed.fire(new PolicyChanged(null));
    }

    /** What was put into a terminal, the newest first. */
    @UseCase(MediaService.VIEW_MEDIA)
    public List<UseRow> uses(TerminalId terminal) {
        audit.about("terminal", terminal.value());
        rows.get(terminal, current.get());
        return entities.createQuery(
                        "select u from MediumUse u where u.terminal = :terminal order by u.at desc", MediumUse.class)
                .setParameter("terminal", terminal.value())
                .setMaxResults(SHOWN_USES)
                .getResultStream()
                .map(MediumUse::row)
                .toList();
    }

    /** What may be used on a terminal now. */
    @UseCase(MediaService.VIEW_MEDIA)
    public List<MediumRow> allowed(TerminalId terminal) {
        audit.about("terminal", terminal.value());
        rows.get(terminal, current.get());
        List<Medium> media = all().stream()
                .filter(each -> each.terminals().contains(terminal.value()))
                .toList();
        return shown(media).stream().filter(MediumRow::inUse).toList();
    }

    private List<RegisteredTerminal> of(OrganisationId company) {
        return terminals.all().stream()
                .filter(each -> each.organisation().equals(company))
                .filter(each -> each.status() == TerminalStatus.REGISTERED)
                .toList();
    }

    private Medium visible(UUID id) {
        rows.enter(current.get());
        return Optional.ofNullable(entities.find(Medium.class, id))
                .filter(this::sees)
                .orElseThrow(() -> Refused.notFound("media.unknown"));
    }

    private List<Medium> all() {
        rows.enter(current.get());
        return entities.createQuery("select m from Medium m order by m.appliedAt desc, m.id", Medium.class)
                .getResultStream()
                .filter(this::sees)
                .toList();
    }

    /** Of a contract's companies each sees its own; the office those of its contract, as the database shows them. */
    private boolean sees(Medium medium) {
        Caller caller = current.get();
        boolean manager = caller.is(Role.PROTECTED_SYSTEM_MANAGER);
        return !manager || medium.organisation().equals(caller.organisation().value());
    }

    private List<MediumRow> shown(List<Medium> media) {
        Map<UUID, String> names = new HashMap<>(organisations.names(
                media.stream().map(Medium::organisation).distinct().toList()));
        terminals.all().forEach(each -> names.put(each.id().value(), each.name()));
        Instant now = clock.instant();
        return media.stream().map(each -> each.row(names, now)).toList();
    }
}
