package dsg.enrolment;

import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.IDENTITY;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** 静脈の登録: attended by staff of the security office. */
@ApplicationScoped
public class EnrolmentService implements ServiceDeclaration {
    public static final String ENROL_VEIN = "ENROL_VEIN";
    public static final String CONSENT_VEIN = "CONSENT_VEIN";
    public static final String RELEASE_VEIN = "RELEASE_VEIN";
    public static final String VIEW_ENROLMENT = "VIEW_ENROLMENT";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(ENROL_VEIN, SECURITY_OFFICE),
                ActionRoles.of(CONSENT_VEIN, SECURITY_OFFICE),
                ActionRoles.of(RELEASE_VEIN, SECURITY_OFFICE),
                ActionRoles.of(VIEW_ENROLMENT, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(IDENTITY, 20, "enrolment/station", VIEW_ENROLMENT).withCard());
    }

    @Override
    public Map<String, String> peers() {
        return Map.of("vein", "keycloak", "vein-enrolment", "operations");
    }
}
