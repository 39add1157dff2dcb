package dsg.configuration;

import dsg.platform.access.TerminalId;
import dsg.platform.calendar.Desk;
import dsg.platform.view.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.eclipse.microprofile.config.Config;

/** {@code contact}: whom people at the terminal may call, and in which hours of business days (R51, T49). */
@ApplicationScoped
class ContactPart implements PolicyPart {

    @Inject
    Config config;

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public JsonObject of(TerminalId terminal) {
        Contact contact = Contact.of(config);
        return Json.createObjectBuilder()
                .add("name", contact.name())
                .add("telephone", contact.telephone())
                .add("opens", Desk.HELPDESK.opens().toString())
                .add("closes", Desk.HELPDESK.closes().toString())
                .build();
    }
}
