package dsg.onboarding.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** onboarding/templates.xhtml: mails to copy (R114); their words are texts of the bundle. */
@Named
@RequestScoped
public class TemplatesView {

    private static final List<String> NAMES = List.of("join", "users", "permission", "terminal", "media", "end");

    public List<String> getNames() {
        return NAMES;
    }
}
