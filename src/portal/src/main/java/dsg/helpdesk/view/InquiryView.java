package dsg.helpdesk.view;

import dsg.helpdesk.Inquiries;
import dsg.helpdesk.InquiryAction;
import dsg.helpdesk.InquiryForm;
import dsg.helpdesk.InquiryRow;
import dsg.helpdesk.TicketId;
import dsg.platform.access.Refused;
import dsg.platform.view.TypedDay;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** helpdesk/inquiry.xhtml, and the form's part of helpdesk/ticket.xhtml. */
@Named
@RequestScoped
public class InquiryView {

    private static final List<String> LINES =
            List.of("reason", "company", "project", "usageNumber", "site", "object", "newName", "applicant", "manager");

    @Inject
    Inquiries inquiries;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    /** The fields of the form, by name. */
    private final Map<String, String> fields = new HashMap<>();

    private @Nullable Map<UUID, String> objects;
    private InquiryAction action = InquiryAction.RENAME;
    private @Nullable InquiryRow row;
    private boolean looked;

    @PostConstruct
    void begin() {
        LINES.forEach(line -> fields.put(line, ""));
        fields.put("wantedOn", "");
    }

    /** Before anything is drawn, so that a refusal becomes a page of its own; fills in what is known. */
    public void load() {
        Inquiries.Known known = inquiries.known();
        fields.put("object", parameters.getOrDefault("object", ""));
        fields.put("company", known.company());
        fields.put("usageNumber", known.usageNumber());
        fields.put("applicant", known.applicant());
        fields.put("manager", known.applicant());
    }

    public String submit() {
        InquiryForm form = new InquiryForm(
                field("reason"),
                field("company"),
                field("project"),
                field("usageNumber"),
                field("site"),
                identifier(field("object"), "helpdesk.inquiry.folder"),
                action,
                field("newName"),
                field("applicant"),
                field("manager"),
                TypedDay.read(field("wantedOn")));
        return TicketView.address(inquiries.submit(form), "asked");
    }

    public String carryOut() {
        TicketId id = ticket();
        inquiries.carryOut(id);
        return TicketView.address(id, "carried");
    }

    /** Also the file that the address names. */
    public Map<UUID, String> getObjects() {
        if (objects == null) {
            String named = parameters.getOrDefault("object", "");
            objects = inquiries.objects(named.isEmpty() ? null : identifier(named, "helpdesk.inquiry.folder"));
        }
        return objects;
    }

    public InquiryAction[] getActions() {
        return InquiryAction.values();
    }

    public InquiryAction getAction() {
        return action;
    }

    public void setAction(InquiryAction action) {
        this.action = action;
    }

    /** The form of the ticket on the page; null where it came by none. */
    public @Nullable InquiryRow getRow() {
        if (!looked) {
            row = inquiries.of(ticket()).orElse(null);
            looked = true;
        }
        return row;
    }

    public Map<String, String> getFields() {
        return fields;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private TicketId ticket() {
        return new TicketId(identifier(parameters.getOrDefault("id", ""), "helpdesk.ticket.unknown"));
    }

    private static UUID identifier(String text, String code) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound(code);
        }
    }
}
