package dsg.helpdesk;

import dsg.company.OrganisationDirectory;
import dsg.contract.ContractDirectory;
import dsg.fileshare.FolderNames;
import dsg.fileshare.UserObjects;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of the inquiry form (R131, R132): handed in by the manager, carried out by the help desk, which sees names alone. */
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
    FolderNames names;

    @Inject
    UserObjects objects;

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

    /**
     * What can be named in the form, by path: the folders that users have made, and the file that is asked about.
     *
     * @param file null where it is about a folder
     */
    @UseCase(HelpdeskService.SUBMIT_INQUIRY)
    public Map<UUID, String> objects(@Nullable UUID file) {
        Caller caller = current.get();
        Map<UUID, String> all = new LinkedHashMap<>();
        if (file != null) {
            names.pathOf(caller, file).ifPresent(path -> all.put(file, path));
        }
        all.putAll(names.madeByUsers(caller));
        return all;
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

    /** Hands the form in; its ticket waits at the help desk. Of a deletion the requesting office is asked at the same time (R67). */
    @UseCase(HelpdeskService.SUBMIT_INQUIRY)
    public TicketId submit(InquiryForm form) {
        Caller caller = current.get();
        access.enter(caller);
        String target =
                names.pathOf(caller, form.object()).orElseThrow(() -> Refused.notFound("helpdesk.inquiry.folder"));
        if (form.action() == InquiryAction.RENAME) {
            names.demandAsking(caller, form.object());
        }
        Request request = new Request(Queue.HELPDESK, Priority.NORMAL, subject(form.action()), form.reason());
        Ticket ticket = book.open(Channel.INQUIRY, request, Asker.of(caller, caller.username()), caller.account());
        entities.persist(new Inquiry(
                ticket.id(), Objects.requireNonNull(caller.contract()), caller.organisation(), form, target));
        record(ticket);
        notices.tell(ticket, "received");
        if (form.action() == InquiryAction.DELETE) {
            entities.flush();
            objects.askDeletion(form.object(), form.reason());
        }
        return ticket.id();
    }

    private static String subject(InquiryAction action) {
        return switch (action) {
            case RENAME -> "フォルダ・ファイル名の変更";
            case DELETE -> "フォルダ・ファイルの削除";
        };
    }

    /** The form of this ticket, where it came by one. */
    @UseCase(HelpdeskService.VIEW_TICKETS)
    public Optional<InquiryRow> of(TicketId id) {
        Ticket ticket = access.get(id, current.get());
        return Optional.ofNullable(entities.find(Inquiry.class, ticket.id().value()))
                .map(Inquiry::row);
    }

    /** Gives the folder or file the name that was asked for, or has it deleted as agreed, and tells the asker. */
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
        book.note(ticket, caller, inquiry.action() == InquiryAction.RENAME ? "renamed" : "deleted");
        notices.tell(ticket, "answered");
        // from here on this transaction sees the contract's rows alone
        entities.flush();
        audit.inContract(inquiry.contract().value());
        if (inquiry.action() == InquiryAction.RENAME) {
            objects.rename(inquiry.contract(), inquiry.object(), inquiry.newName());
        } else {
            objects.delete(inquiry.contract(), inquiry.object());
        }
    }

    private void record(Ticket ticket) {
        audit.about("ticket", ticket.id().value());
        audit.detail(ticket.number() + " " + ticket.queue());
    }

    /** What the form need not be filled with by hand. */
    public record Known(String company, String usageNumber, String applicant) {}
}
