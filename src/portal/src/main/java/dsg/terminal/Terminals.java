package dsg.terminal;

import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.SystemTask;
import dsg.platform.access.TerminalId;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.listing.Keyset;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Use cases around the terminal register (R11, R61, T39). */
@Stateless
public class Terminals {

    private static final Keyset<Terminal> REGISTER =
            Keyset.of(Terminal.class, Map.of("name", "name", "registered", "registeredAt"));

    @PersistenceContext
    EntityManager entities;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    AccountDirectory accounts;

    @Inject
    Event<TerminalRevoked> revoked;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Registers a terminal; its name and both certificates must be new, revoked ones included. */
    @UseCase(TerminalService.REGISTER_TERMINAL)
    public TerminalId register(OrganisationId organisation, String name, TerminalKeys keys) {
        Terminal terminal = new Terminal(organisation, name, keys, current.get().account(), clock.instant());
        demandNew(name, keys);
        entities.persist(terminal);
        audit.about("terminal", terminal.id().value());
        return terminal.id();
    }

    /** One of the terminals that a gateway begins with. Works only where its organisation has none. */
    @SystemTask("the founding of a gateway")
    public TerminalId found(OrganisationId organisation, String name, TerminalKeys keys) {
        Terminal terminal = new Terminal(organisation, name, keys, null, clock.instant());
        if (isTaken("organisation", organisation.value())) {
            throw new RuleBroken("terminal.founded");
        }
        demandNew(name, keys);
        entities.persist(terminal);
        audit.system(
                "FOUND_TERMINAL", Outcome.OK, null, "terminal", terminal.id().value(), null);
        return terminal.id();
    }

    /** Ends a terminal's registration; whoever uses it is shut out within five seconds. */
    @UseCase(TerminalService.REVOKE_TERMINAL)
    public void revoke(TerminalId id, String because) {
        audit.about("terminal", id.value());
        get(id).revoke(current.get().account(), because, clock.instant());
        audit.detail(because.strip());
        revoked.fire(new TerminalRevoked(id));
    }

    /** A company has lost a terminal of its own: it is shut out at once, and nobody is asked before (T39). */
    @UseCase(TerminalService.REPORT_LOSS)
    public void lost(TerminalId id, String how) {
        if (!get(id).organisation().equals(current.get().organisation().value())) {
            throw Refused.notFound("terminal.unknown");
        }
        revoke(id, how);
    }

    /** One page of the register, sorted by {@code name} or {@code registered}. */
    @UseCase(TerminalService.VIEW_TERMINALS)
    public Slice<TerminalRow> page(ListPage page) {
        return REGISTER.slice(entities, page, (builder, terminal) -> List.of()).mapAll(this::rows);
    }

    /** One terminal, for the page that revokes it. */
    @UseCase(TerminalService.VIEW_TERMINALS)
    public TerminalRow row(TerminalId id) {
        audit.about("terminal", id.value());
        return rows(List.of(get(id))).getFirst();
    }

    private List<TerminalRow> rows(List<Terminal> terminals) {
        Map<UUID, String> names = organisations.names(
                terminals.stream().map(Terminal::organisation).distinct().toList());
        Map<UUID, String> registrars = accounts.namesOfPeople(terminals.stream()
                .flatMap(each -> each.registeredBy().stream())
                .distinct()
                .toList());
        return terminals.stream()
                .map(terminal -> terminal.row(
                        names.getOrDefault(terminal.organisation(), ""),
                        terminal.registeredBy().map(registrars::get).orElse("")))
                .toList();
    }

    private Terminal get(TerminalId id) {
        return Optional.ofNullable(entities.find(Terminal.class, id.value()))
                .orElseThrow(() -> new RuleBroken("terminal.unknown"));
    }

    private void demandNew(String name, TerminalKeys keys) {
        if (isTaken("name", name)) {
            throw new RuleBroken("terminal.name.taken");
        }
        if (isTaken("tlsFingerprint", keys.tls()) || isTaken("agentFingerprint", keys.agent())) {
            throw new RuleBroken("terminal.fingerprint.taken");
        }
    }

    private boolean isTaken(String field, Object value) {
        return !entities.createQuery("select t.id from Terminal t where t." + field + " = :value", UUID.class)
                .setParameter("value", value)
                .getResultList()
                .isEmpty();
    }
}
