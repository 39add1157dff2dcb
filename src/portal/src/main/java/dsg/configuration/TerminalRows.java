package dsg.configuration;

import dsg.platform.access.Caller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.TerminalId;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which terminals a caller may know of: the provider and the security office all, a company's manager their own company's (R27, T41). Any
 * other is answered like one that does not exist; the database holds the same.
 */
@ApplicationScoped
public class TerminalRows {

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalDirectory terminals;

    /** Opens the rows of the caller's organisation for this transaction. */
    public void enter(Caller caller) {
        entities.createNativeQuery("select set_config('dsg.organisation', :organisation, true)")
                .setParameter("organisation", caller.organisation().value().toString())
                .getSingleResult();
    }

    /** By name. */
    public List<RegisteredTerminal> of(Caller caller) {
        return terminals.all().stream().filter(each -> sees(caller, each)).toList();
    }

    /** One that the caller may know of. */
    public RegisteredTerminal get(TerminalId id, Caller caller) {
        enter(caller);
        return of(caller).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("terminal.unknown"));
    }

    /** Whose terminal it is, for what agents report. */
    public OrganisationId owner(TerminalId id) {
        return terminals.all().stream()
                .filter(each -> each.id().equals(id))
                .map(RegisteredTerminal::organisation)
                .findFirst()
                .orElseThrow(() -> new ReportRefused("no such terminal"));
    }

    private static boolean sees(Caller caller, RegisteredTerminal terminal) {
        return caller.is(Role.PROVIDER)
                || caller.is(Role.SECURITY_OFFICE)
                || terminal.organisation().equals(caller.organisation());
    }

    <T> Optional<T> find(Class<T> type, TerminalId terminal) {
        return Optional.ofNullable(entities.find(type, terminal.value()));
    }

    /** The newest of what is added about a terminal. */
    <T> List<T> newest(Class<T> type, UUID terminal, int most) {
        return entities.createQuery(
                        "select e from " + type.getSimpleName()
                                + " e where e.terminal = :terminal order by e.at desc, e.id",
                        type)
                .setParameter("terminal", terminal)
                .setMaxResults(most)
                .getResultList();
    }
}
