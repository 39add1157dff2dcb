package dsg.audit;

import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.AUDIT;

import dsg.platform.audit.AuditReading;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 監査記録: read by the security office alone. */
@ApplicationScoped
public class AuditService implements ServiceDeclaration {

    @Override
    public List<ActionRoles> actions() {
        return List.of(ActionRoles.of(AuditReading.READ_AUDIT_LOG, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(AUDIT, 10, "audit/log", AuditReading.READ_AUDIT_LOG).withCard());
    }
}
