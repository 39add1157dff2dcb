package dsg.platform.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives PrimeFaces the policy of a page; it appends the nonce and sends the header. */
@Named
@ApplicationScoped
public class PolicyView {

    @Inject
    @ConfigProperty(name = "dsg.keycloak.url")
    String keycloak;

    @Inject
    @ConfigProperty(name = "dsg.agent.url")
    String agent;

    public String getPolicy() {
        return ContentSecurity.ofPages(keycloak, agent);
    }
}
