package dsg.audit;

import static dsg.platform.access.Role.AUDITOR;
import static dsg.platform.access.Role.DATA_MANAGER;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.USER;
import static dsg.platform.view.NavigationGroup.AUDIT;
import static dsg.platform.view.NavigationGroup.CONFIRMATION;
import static dsg.platform.view.NavigationGroup.OWN;

import dsg.platform.access.Role;
import dsg.platform.audit.AuditReading;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 監査記録: read by the security office alone; its signed heads are for everybody. */
@ApplicationScoped
public class AuditService implements ServiceDeclaration {

    /** Signed heads of the log: everybody may keep them, so that nobody can build another log. */
    public static final String VIEW_AUDIT_HEADS = "VIEW_AUDIT_HEADS";

    /** Signing off days of the log. */
    public static final String REVIEW_AUDIT_LOG = "REVIEW_AUDIT_LOG";

    /** Which months of the log lie in files. */
    public static final String VIEW_AUDIT_ARCHIVES = "VIEW_AUDIT_ARCHIVES";

    public static final String BRING_BACK_AUDIT_MONTH = "BRING_BACK_AUDIT_MONTH";
    public static final String EXPORT_AUDIT_EVIDENCE = "EXPORT_AUDIT_EVIDENCE";
    public static final String EXPORT_OWN_AUDIT_EVIDENCE = "EXPORT_OWN_AUDIT_EVIDENCE";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(AuditReading.READ_AUDIT_LOG, SECURITY_OFFICE, AUDITOR),
                ActionRoles.of(VIEW_AUDIT_HEADS, Role.values()),
                ActionRoles.of(REVIEW_AUDIT_LOG, SECURITY_OFFICE),
                ActionRoles.of(VIEW_AUDIT_ARCHIVES, SECURITY_OFFICE, AUDITOR),
                ActionRoles.of(BRING_BACK_AUDIT_MONTH, SECURITY_OFFICE),
                ActionRoles.of(EXPORT_AUDIT_EVIDENCE, SECURITY_OFFICE, AUDITOR),
                ActionRoles.of(EXPORT_OWN_AUDIT_EVIDENCE, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(AUDIT, 10, "audit/log", AuditReading.READ_AUDIT_LOG).withCard(),
                Entry.of(AUDIT, 15, "audit/reviews", REVIEW_AUDIT_LOG),
                Entry.of(AUDIT, 25, "audit/archives", VIEW_AUDIT_ARCHIVES),
                Entry.of(OWN, 90, "audit/heads", VIEW_AUDIT_HEADS)
                        .forRoles(USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER),
                Entry.of(CONFIRMATION, 90, "audit/heads", VIEW_AUDIT_HEADS).forRoles(REQUESTING_OFFICE),
                Entry.of(AUDIT, 20, "audit/heads", VIEW_AUDIT_HEADS).forRoles(SECURITY_OFFICE, PROVIDER, AUDITOR));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.duration("dsg.audit.head-every")
                        .usually("PT10M")
                        .between("PT10S", "PT1H")
                        .from("3.3"),
                Setting.duration("dsg.audit.online")
                        .usually("P1096D")
                        .between("P366D", "P3660D")
                        .from("3.3.1"),
                Setting.text("dsg.audit.archive").from("3.3.1"),
                Setting.text("dsg.audit.heads").from("3.3"),
                Setting.text("dsg.audit.heads.mail").from("3.3"));
    }
}
