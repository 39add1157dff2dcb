package dsg.helpdesk;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the 保護システム管理者 asks to have renamed or deleted (R131). */
@Entity
class Inquiry {

    private static final int LINE = 100;

    @Id
    private UUID ticket;

    private UUID contract;
    private UUID organisation;
    private String reason;
    private String company;
    private String project;
    private String usageNumber;
    private String site;
    private String target;
    private String applicant;
    private String manager;
    private LocalDate wantedOn;
    private UUID object;

    @Enumerated(EnumType.STRING)
    private InquiryAction action;

    private @Nullable String newName;
    private @Nullable Instant carriedOutAt;
    private @Nullable UUID carriedOutBy;

    @SuppressWarnings("NullAway.Init")
    protected Inquiry() {}

    Inquiry(TicketId ticket, ContractId contract, OrganisationId organisation, InquiryForm form, String target) {
        this.ticket = ticket.value();
        this.contract = contract.value();
        this.organisation = organisation.value();
        this.reason = Words.one(form.reason(), Words.SHORT, "helpdesk.text.bad");
        this.company = line(form.company());
        this.project = line(form.project());
        this.usageNumber = line(form.usageNumber());
        this.site = line(form.site());
        this.target = target;
        this.applicant = line(form.applicant());
        this.manager = line(form.manager());
        this.wantedOn = form.wantedOn();
        this.object = form.object();
        this.action = form.action();
        this.newName = form.action() == InquiryAction.RENAME ? line(form.newName()) : null;
    }

    void carriedOut(AccountId by, Instant now) {
        if (carriedOutAt != null) {
            throw Refused.conflict("helpdesk.inquiry.done");
        }
        carriedOutAt = now;
        carriedOutBy = by.value();
    }

    InquiryRow row() {
        return new InquiryRow(
                new InquiryForm(
                        reason,
                        company,
                        project,
                        usageNumber,
                        site,
                        object,
                        action,
                        newName(),
                        applicant,
                        manager,
                        wantedOn),
                target,
                carriedOutAt != null);
    }

    ContractId contract() {
        return new ContractId(contract);
    }

    UUID object() {
        return object;
    }

    InquiryAction action() {
        return action;
    }

    /** Empty where it is to be deleted. */
    String newName() {
        return newName == null ? "" : newName;
    }

    private static String line(String typed) {
        return Words.one(typed, LINE, "helpdesk.inquiry.bad");
    }
}
