package dsg.platform.view;

import org.eclipse.microprofile.config.Config;

/** Whom a person may call: the helpdesk of this installation, from its configuration (T49). */
public record Contact(String name, String telephone, String mail) {

    public static Contact of(Config config) {
        return new Contact(
                config.getValue("dsg.contact.name", String.class),
                config.getValue("dsg.contact.telephone", String.class),
                config.getValue("dsg.contact.mail", String.class));
    }
}
