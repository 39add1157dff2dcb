package dsg.platform.view;

import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Rights;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Who is signed in, and what the menu may offer. It only spares people useless buttons; the gate decides. */
@Named
@RequestScoped
public class CallerView {

    @Inject
    CurrentCaller current;

    @Inject
    Rights rights;

    public boolean isSignedIn() {
        return current.find().isPresent();
    }

    public boolean isOfContract() {
        return current.find().map(Caller::contract).isPresent();
    }

    public boolean may(String action) {
        return current.find().filter(caller -> rights.allow(caller, action)).isPresent();
    }

    public String getName() {
        return caller().map(Caller::name).orElse("");
    }

    public String getUsername() {
        return caller().map(Caller::username).orElse("");
    }

    private Optional<Caller> caller() {
        return current.find();
    }
}
