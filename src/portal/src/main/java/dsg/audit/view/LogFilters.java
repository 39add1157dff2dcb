package dsg.audit.view;

import dsg.account.AccountDirectory;
import dsg.platform.audit.AuditQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** Makes an address of the log's page into its query, with the register at hand: a person is all of their accounts. */
@ApplicationScoped
class LogFilters {

    @Inject
    AccountDirectory accounts;

    AuditQuery query(Map<String, String> parameters) {
        LogAddress address = LogAddress.of(parameters);
        Set<String> names = accounts.usernamesOfPersonOf(address.person());
        return names.isEmpty() ? address.query() : address.query().byAny(names);
    }
}
