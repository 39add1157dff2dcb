package dsg.configuration;

import dsg.company.OrganisationDirectory;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import dsg.protocol.TerminalStatus;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalAspect;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Use cases around what terminals are: for the provider and the security office all, for a company its own (R27, T41). */
@Stateless
public class Configurations {

    /** An agent says every minute that it lives. */
    private static final Duration SILENT_AFTER = Duration.ofMinutes(5);

    private static final Duration RECENT = Duration.ofDays(30);
    private static final int SHOWN = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalRows rows;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Instance<TerminalAspect> aspects;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** All that the caller may know of, by name. */
    @UseCase(ConfigurationService.VIEW_TERMINAL_STATE)
    public List<AgentRow> list() {
        Caller caller = current.get();
        rows.enter(caller);
        List<RegisteredTerminal> all = rows.of(caller);
        Map<UUID, AgentState> states = new HashMap<>();
        entities.createQuery("select s from AgentState s", AgentState.class)
                .getResultStream()
                .forEach(each -> states.put(each.terminal().value(), each));
        Map<UUID, Long> findings = findings();
        Map<UUID, String> names = organisations.names(
                all.stream().map(each -> each.organisation().value()).distinct().toList());
        return all.stream().map(each -> row(each, states, findings, names)).toList();
    }

    /** One terminal with what is known of it. Looking is on the log. */
    @UseCase(ConfigurationService.VIEW_TERMINAL_STATE)
    public TerminalPage page(TerminalId id) {
        audit.about("terminal", id.value());
        rows.get(id, current.get());
        AgentRow row =
                list().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        var kept = rows.find(TerminalInventory.class, id);
        SortedMap<String, SortedMap<String, String>> sections =
                kept.map(TerminalInventory::inventory).map(Inventory::sections).orElse(Collections.emptySortedMap());
        return new TerminalPage(
                row,
                kept.map(TerminalInventory::receivedAt).orElse(null),
                sections,
                accepted(id),
                newest(TerminalDifference.class, id)
                        .map(TerminalDifference::row)
                        .toList(),
                newest(TerminalFinding.class, id).map(TerminalFinding::row).toList(),
                notices(id),
                newest(TerminalOperation.class, id).map(TerminalOperation::row).toList(),
                aspects.stream()
                        .sorted(Comparator.comparingInt(TerminalAspect::order))
                        .map(each -> new TerminalPage.Aspect(each.heading(), each.lines(id)))
                        .toList());
    }

    /** Accepts the drives that the terminal has now as those that it is to have (T32). */
    @UseCase(ConfigurationService.ACCEPT_DRIVES)
    public void acceptDrives(TerminalId id) {
        audit.about("terminal", id.value());
        RegisteredTerminal terminal = rows.get(id, current.get());
        SortedMap<String, String> drives = rows.find(TerminalInventory.class, id)
                .map(TerminalInventory::inventory)
                .map(inventory -> inventory.section(Inventory.DRIVES))
                .orElseThrow(() -> new RuleBroken("configuration.inventory.none"));
        entities.createQuery("delete from DriveBaseline b where b.terminal = :terminal")
                .setParameter("terminal", id.value())
                .executeUpdate();
        drives.forEach((item, value) -> entities.persist(new DriveBaseline(
                id, terminal.organisation(), item, value, current.get().account(), clock.instant())));
        audit.detail(drives.size() + " drives");
    }

    /** Tells beforehand that drives will be changed (R149). */
    @UseCase(ConfigurationService.TELL_DRIVE_CHANGE)
    public void tell(TerminalId id, LocalDate from, LocalDate until, String text) {
        audit.about("terminal", id.value());
        RegisteredTerminal terminal = rows.get(id, current.get());
        Instant now = clock.instant();
        entities.persist(new DriveNotice(
                id,
                terminal.organisation(),
                new DriveNotice.Window(from, until, text),
                current.get().account(),
                LocalDate.ofInstant(now, Clocks.JAPAN),
                now));
        audit.detail(from + "/" + until);
    }

    private <T> Stream<T> newest(Class<T> type, TerminalId id) {
        return rows.newest(type, id.value(), SHOWN).stream();
    }

    private Map<String, String> accepted(TerminalId id) {
        Map<String, String> accepted = new TreeMap<>();
        entities.createQuery("select b from DriveBaseline b where b.terminal = :terminal", DriveBaseline.class)
                .setParameter("terminal", id.value())
                .getResultStream()
                .forEach(each -> accepted.put(each.item(), each.value()));
        return accepted;
    }

    private List<NoticeRow> notices(TerminalId id) {
        return entities.createQuery(
                        "select n from DriveNotice n where n.terminal = :terminal order by n.fromDay desc",
                        DriveNotice.class)
                .setParameter("terminal", id.value())
                .getResultStream()
                .map(DriveNotice::row)
                .toList();
    }

    private Map<UUID, Long> findings() {
        Map<UUID, Long> counted = new HashMap<>();
        entities.createQuery(
                        "select f.terminal, count(f) from TerminalFinding f where f.notice is null and f.at > :since"
                                + " group by f.terminal",
                        Object[].class)
                .setParameter("since", clock.instant().minus(RECENT))
                .getResultStream()
                .forEach(each -> counted.put((UUID) each[0], (Long) each[1]));
        return counted;
    }

    private AgentRow row(
            RegisteredTerminal terminal,
            Map<UUID, AgentState> states,
            Map<UUID, Long> findings,
            Map<UUID, String> names) {
        AgentState state = states.get(terminal.id().value());
        Instant heard = state == null ? null : state.heardAt().orElse(null);
        return new AgentRow(
                terminal.id(),
                terminal.name(),
                names.getOrDefault(terminal.organisation().value(), ""),
                terminal.status() != TerminalStatus.REGISTERED,
                heard,
                heard != null && heard.plus(SILENT_AFTER).isBefore(clock.instant()),
                state == null ? 0 : state.version(),
                state == null ? 0 : state.applied(),
                state == null ? "" : state.failed(),
                findings.getOrDefault(terminal.id().value(), 0L));
    }
}
