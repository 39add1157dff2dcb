package dsg.platform.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.primefaces.context.PrimeFacesContext;

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

    /** What a form brings to show which page it comes from; the script adds it too, but only once it has run. */
    public String getMark() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
