package dsg.logon;

import dsg.platform.access.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What everybody is told of the own account after a login; like the header's facts no use case of its own. */
@ApplicationScoped
public class LastLogons {

    @Inject
    CurrentCaller current;

    @Inject
    LogonBook book;

    /** Empty at the first login. */
    public Optional<LastLogon> find() {
        return current.find()
                .flatMap(caller -> book.loginBefore(caller.account())
                        .map(row -> new LastLogon(
                                row.at(), row.terminalName(), book.refusedSince(caller.account(), row.at()))));
    }
}
