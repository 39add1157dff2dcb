package dsg.helpdesk;

import dsg.platform.access.Caller;
import dsg.platform.service.SearchHit;
import dsg.platform.service.SearchPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Tickets by number and subject: the desks' own all, else one's own and, for the 保護システム管理者, the company's. */
@ApplicationScoped
class TicketPlace implements SearchPlace {

    @PersistenceContext
    EntityManager entities;

    @Inject
    TicketAccess access;

    @Override
    public String name() {
        return "TICKETS";
    }

    @Override
    public List<SearchHit> find(String words, Caller caller, int most) {
        boolean all = access.isAtDesk(caller);
        boolean company = access.seesAllOfCompany(caller);
        return entities.createQuery(
                        "select t from Ticket t where (locate(lower(:words), lower(t.subject)) > 0 or t.serial ="
                                + " :serial) and (:all = true or t.asker = :asker or (:company = true and t.organisation ="
                                + " :organisation)) order by t.openedAt desc",
                        Ticket.class)
                .setParameter("words", words)
                .setParameter("serial", serial(words))
                .setParameter("all", all)
                .setParameter("company", company)
                .setParameter("asker", caller.account().value())
                .setParameter("organisation", caller.organisation().value())
                .setMaxResults(most)
                .getResultStream()
                .map(ticket -> new SearchHit(
                        ticket.subject(), ticket.number().toString(), "/helpdesk/ticket.xhtml?id=" + ticket.id()))
                .toList();
    }

    /** Of a number as people say it; no ticket has 0. */
    private static int serial(String words) {
        return words.matches("[Qq]\\d{4}-\\d{6}") ? Integer.parseInt(words.substring(6)) : 0;
    }
}
