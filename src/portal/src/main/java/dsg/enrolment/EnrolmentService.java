package dsg.enrolment;

import static dsg.platform.access.Role.COMPANY_MANAGER;
import static dsg.platform.access.Role.OFFICE_CLERK;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.IDENTITY;
import static dsg.platform.view.NavigationGroup.OWN;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** 静脈の登録: attended by staff of the security office. */
@ApplicationScoped
public class EnrolmentService implements ServiceDeclaration {
    public static final String ENROL_VEIN = "ENROL_VEIN";
    public static final String CONSENT_VEIN = "CONSENT_VEIN";
    public static final String WITHDRAW_VEIN = "WITHDRAW_VEIN";
    public static final String RELEASE_VEIN = "RELEASE_VEIN";
    public static final String VIEW_ENROLMENT = "VIEW_ENROLMENT";
    /** Destroys what is enrolled, so that the person is enrolled anew: an injury, a finger that was copied (T26). */
    public static final String REVOKE_VEIN = "REVOKE_VEIN";

    public static final String BOOK_ENROLMENT = "BOOK_ENROLMENT";
    public static final String ATTEND_ENROLMENT = "ATTEND_ENROLMENT";

    /** Has a remote enrolment made in the own session, present from its start to its end (R107). */
    public static final String WITNESS_ENROLMENT = "WITNESS_ENROLMENT";

    /** Checks before the camera who somebody is, and opens the sensor or does not (R108). */
    public static final String CHECK_IDENTITY = "CHECK_IDENTITY";

    /** Keeps and opens the pictures of identity checks, and the keys of the office's terminals that they are sealed for (R109). */
    public static final String KEEP_STILL = "KEEP_STILL";

    /** Sees where one finger seems to be enrolled of two people. */
    public static final String VIEW_SAME_FINGER = "VIEW_SAME_FINGER";

    /** Decides whether they are one human being. */
    public static final String SETTLE_SAME_FINGER = "SETTLE_SAME_FINGER";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(ENROL_VEIN, SECURITY_OFFICE),
                ActionRoles.of(CONSENT_VEIN, SECURITY_OFFICE),
                ActionRoles.of(WITHDRAW_VEIN, SECURITY_OFFICE),
                ActionRoles.of(RELEASE_VEIN, SECURITY_OFFICE),
                ActionRoles.of(VIEW_ENROLMENT, SECURITY_OFFICE),
                ActionRoles.of(REVOKE_VEIN, SECURITY_OFFICE),
                ActionRoles.of(
                        BOOK_ENROLMENT,
                        SECURITY_OFFICE,
                        PROTECTED_SYSTEM_MANAGER,
                        REQUESTING_OFFICE,
                        COMPANY_MANAGER,
                        OFFICE_CLERK),
                ActionRoles.of(ATTEND_ENROLMENT, SECURITY_OFFICE),
                ActionRoles.of(WITNESS_ENROLMENT, PROTECTED_SYSTEM_MANAGER, COMPANY_MANAGER),
                ActionRoles.of(CHECK_IDENTITY, SECURITY_OFFICE),
                ActionRoles.of(KEEP_STILL, SECURITY_OFFICE),
                ActionRoles.of(VIEW_SAME_FINGER, SECURITY_OFFICE),
                ActionRoles.of(SETTLE_SAME_FINGER, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(IDENTITY, 20, "enrolment/station", VIEW_ENROLMENT).withCard(),
                Entry.of(IDENTITY, 22, "enrolment/booking", BOOK_ENROLMENT).forRoles(SECURITY_OFFICE),
                Entry.of(IDENTITY, 24, "enrolment/checks", CHECK_IDENTITY),
                Entry.of(IDENTITY, 26, "enrolment/stills", KEEP_STILL),
                Entry.of(IDENTITY, 28, "enrolment/same", VIEW_SAME_FINGER),
                Entry.of(OWN, 62, "enrolment/remote", WITNESS_ENROLMENT),
                Entry.of(OWN, 60, "enrolment/booking", BOOK_ENROLMENT)
                        .forRoles(PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE, COMPANY_MANAGER, OFFICE_CLERK));
    }

    @Override
    public Map<String, String> peers() {
        return Map.of("vein", "keycloak", "vein-enrolment", "operations");
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.text("dsg.enrolment.place").usually("情報システム管理室 静脈登録窓口").from("R105"),
                Setting.duration("dsg.enrolment.reminder")
                        .usually("PT48H")
                        .between("PT1H", "P14D")
                        .from("R105"),
                Setting.text("dsg.enrolment.slots")
                        .usually("10:00,11:00,13:30,14:30,15:30")
                        .from("R105"),
                Setting.duration("dsg.enrolment.still")
                        .usually("P1825D")
                        .between("P30D", "P3650D")
                        .from("R109"),
                Setting.text("dsg.agent.url").from("R22"),
                Setting.text("dsg.capture.keystore").from("R22"),
                Setting.secret("dsg.capture.keystore.password").from("R22"));
    }
}
