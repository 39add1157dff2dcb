package dsg.platform.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every page of this installation carries, whoever looks. */
@Named
@RequestScoped
public class SiteView {

    @Inject
    Config config;

    @Inject
    @ConfigProperty(name = "dsg.office.name")
    String officeName;

    @Inject
    @ConfigProperty(name = "dsg.office.telephone")
    String officeTelephone;

    @Inject
    @ConfigProperty(name = "dsg.office.mail")
    String officeMail;

    @Inject
    Assets assets;

    @Inject
    TextsView texts;

    /** The address of a packed file, with its digest: a new build is fetched anew, an old one never asked about again. */
    public String asset(String path) {
        return assets.address(path);
    }

    public Locale getLocale() {
        return texts.getLocale();
    }

    public Contact getContact() {
        return Contact.of(config);
    }

    /** The security office: reports go to it, and inquiries may (R161, R162). */
    public Contact getOffice() {
        return new Contact(officeName, officeTelephone, officeMail);
    }

    public boolean isDemonstration() {
        return config.getOptionalValue("dsg.demonstration", Boolean.class).orElse(false);
    }

    /** Seconds without any request after which the session ends. */
    public long getIdleSeconds() {
        return config.getValue("dsg.session.idle", Duration.class).toSeconds();
    }

    /** The address of the page itself, to come back to: its path, and the object it is about. */
    public String getAddress() {
        var request = FacesContext.getCurrentInstance().getExternalContext();
        String object = request.getRequestParameterMap().get("id");
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return object == null ? view : view + "?id=" + object;
    }

    /** The page's key in the texts: its path with dots, {@code fileshare.folder}. */
    public String getPage() {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return view.substring(1, view.lastIndexOf('.')).replace('/', '.');
    }
}
