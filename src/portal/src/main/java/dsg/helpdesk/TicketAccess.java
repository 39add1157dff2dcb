package dsg.helpdesk;

import dsg.platform.access.Caller;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds tickets for those who may see them. The database shows people of a contract what their organisation has asked in it; of
 * that everybody sees their own, and the 保護システム管理者 all.
 */
@ApplicationScoped
class TicketAccess {

    @PersistenceContext
    EntityManager entities;

    /** Opens the rows of the caller's organisation for this transaction. */
    void enter(Caller caller) {
        entities.createNativeQuery("select set_config('dsg.organisation', :organisation, true)")
                .setParameter("organisation", caller.organisation().value().toString())
                .getSingleResult();
    }

    Ticket get(TicketId id, Caller caller) {
        enter(caller);
        return visible(entities.find(Ticket.class, id.value()), caller);
    }

    /** So that of two who change it the second sees the first. */
    Ticket locked(TicketId id, Caller caller) {
        enter(caller);
        return visible(entities.find(Ticket.class, id.value(), LockModeType.PESSIMISTIC_WRITE), caller);
    }

    boolean isAtDesk(Caller caller) {
        return caller.is(Role.PROVIDER);
    }

    boolean seesAllOfCompany(Caller caller) {
        return caller.is(Role.PROTECTED_SYSTEM_MANAGER);
    }

    private Ticket visible(@Nullable Ticket found, Caller caller) {
        return Optional.ofNullable(found)
                .filter(ticket -> isAtDesk(caller) || ticket.isOf(caller.account()) || isOfCompany(ticket, caller))
                .orElseThrow(() -> Refused.notFound("helpdesk.ticket.unknown"));
    }

    private boolean isOfCompany(Ticket ticket, Caller caller) {
        return seesAllOfCompany(caller) && caller.organisation().value().equals(ticket.organisation());
    }
}
