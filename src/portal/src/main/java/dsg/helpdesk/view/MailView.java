package dsg.helpdesk.view;

import dsg.helpdesk.TicketDesk;
import dsg.helpdesk.mail.MailRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** helpdesk/mail.xhtml: what came into the mailbox. */
@Named
@RequestScoped
public class MailView {

    @Inject
    TicketDesk desk;

    private @Nullable List<MailRow> rows;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public List<MailRow> getRows() {
        if (rows == null) {
            rows = desk.mails();
        }
        return rows;
    }
}
