package dsg.helpdesk;

import dsg.company.OrganisationDirectory;
import dsg.contract.ContractDirectory;
import dsg.fileshare.FolderNames;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Use cases of the inquiry form (R131, R132): handed in by the 保護システム管理者, carried out by the help desk, which sees names alone. */
@Stateless
public class Inquiries {

    @PersistenceContext
    EntityManager entities;

    @Inject
    TicketAccess access;

    @Inject
    TicketBook book;

    @Inject
    TicketNotices notices;

    @Inject
    FolderNames folders;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractDirectory contracts;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The folders that can be named in the form. */
    @UseCase(HelpdeskService.SUBMIT_INQUIRY)
    public Map<UUID, String> folders() {
        return folders.madeByUsers(current.get());
    }

    /** What of the form is known already: company and the contract's number. */
    @UseCase(HelpdeskService.SUBMIT_INQUIRY)
    public Known known() {
        Caller caller = current.get();
        return new Known(
                organisations.get(caller.organisation()).name(),
                contracts.ofCaller(caller).number(),
                caller.name());
    }

    /** Hands the form in; its ticket waits at the help desk. */
    @UseCase(HelpdeskService.SUBMIT_INQUIRY)
    public TicketId submit(InquiryForm form) {
        Caller caller = current.get();
        access.enter(caller);
        String target = folders.madeByUsers(caller).get(form.folder());
        if (target == null) {
            throw Refused.notFound("helpdesk.inquiry.folder");
        }
        Request request = new Request(Queue.HELPDESK, Priority.NORMAL, "フォルダ名の変更", form.reason());
        Ticket ticket = book.open(Channel.INQUIRY, request, Asker.of(caller, caller.username()), caller.account());
        entities.persist(new Inquiry(
                ticket.id(), Objects.requireNonNull(caller.contract()), caller.organisation(), form, target));
        record(ticket);
        notices.tell(ticket, "received");
        return ticket.id();
    }

    /** The form of this ticket, where it came by one. */
    @UseCase(HelpdeskService.VIEW_TICKETS)
    public Optional<InquiryRow> of(TicketId id) {
        Ticket ticket = access.get(id, current.get());
        return Optional.ofNullable(entities.find(Inquiry.class, ticket.id().value()))
                .map(Inquiry::row);
    }

    /** Gives the folder the name that was asked for, and tells the asker. */
    @UseCase(HelpdeskService.WORK_DESK)
    public void carryOut(TicketId id) {
        Caller caller = current.get();
        Ticket ticket = access.locked(id, caller);
        record(ticket);
        Inquiry inquiry = Optional.ofNullable(entities.find(Inquiry.class, id.value()))
                .orElseThrow(() -> Refused.notFound("helpdesk.ticket.unknown"));
        inquiry.carriedOut(caller.account(), clock.instant());
        if (ticket.assignee().isEmpty()) {
            ticket.assign(caller.account());
        }
        ticket.answered(clock.instant());
        book.note(ticket, caller, "renamed");
        notices.tell(ticket, "answered");
        // from here on this transaction sees the contract's rows alone
        entities.flush();
        audit.inContract(inquiry.contract().value());
        folders.rename(inquiry.contract(), inquiry.folder(), inquiry.newName());
    }

    private void record(Ticket ticket) {
        audit.about("ticket", ticket.id().value());
        audit.detail(ticket.number() + " " + ticket.queue());
    }

    /** What the form need not be filled with by hand. */
    public record Known(String company, String usageNumber, String applicant) {}
}
