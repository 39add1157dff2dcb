package dsg.logon.view;

import dsg.logon.LastLogon;
import dsg.logon.LastLogons;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The login before this one, for the home page. */
@Named
@RequestScoped
public class LastLogonView {

    @Inject
    LastLogons logons;

    private @Nullable LastLogon last;
    private boolean asked;

    /** Null at the first login. */
    public @Nullable LastLogon getLast() {
        if (!asked) {
            last = logons.find().orElse(null);
            asked = true;
        }
        return last;
    }
}
