package dsg.patch;

import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.COMPANY;
import static dsg.platform.view.NavigationGroup.DELIVERY;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** セキュリティパッチ配信. */
@ApplicationScoped
public class PatchService implements ServiceDeclaration {
    public static final String VIEW_PATCHES = "VIEW_PATCHES";
    public static final String PROPOSE_PATCH = "PROPOSE_PATCH";
    public static final String DECIDE_PATCH = "DECIDE_PATCH";
    public static final String RELEASE_PATCH = "RELEASE_PATCH";
    public static final String PAUSE_PATCH = "PAUSE_PATCH";
    public static final String WITHDRAW_PATCH = "WITHDRAW_PATCH";
    public static final String VIEW_OWN_PATCHES = "VIEW_OWN_PATCHES";
    public static final String EXPORT_PATCHES = "EXPORT_PATCHES";
    /** Nobody's use case: what a terminal has told. */
    public static final String PATCH_FAILED = "PATCH_FAILED";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_PATCHES, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(PROPOSE_PATCH, PROVIDER),
                ActionRoles.of(DECIDE_PATCH, SECURITY_OFFICE),
                ActionRoles.of(RELEASE_PATCH, PROVIDER),
                ActionRoles.of(PAUSE_PATCH, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(WITHDRAW_PATCH, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(VIEW_OWN_PATCHES, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(EXPORT_PATCHES, PROVIDER, SECURITY_OFFICE, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(PATCH_FAILED));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.duration("dsg.patch.oldest")
                        .usually("P30D")
                        .between("P1D", "P90D")
                        .from("R37"),
                Setting.number("dsg.patch.window.from")
                        .usually("0")
                        .between("0", "23")
                        .from("R37"),
                Setting.number("dsg.patch.window.until")
                        .usually("24")
                        .between("1", "24")
                        .from("R37"),
                Setting.duration("dsg.patch.restart.warning")
                        .usually("PT15M")
                        .between("PT1M", "PT2H")
                        .from("A6"),
                Setting.duration("dsg.patch.restart.put-off")
                        .usually("PT1H")
                        .between("PT5M", "PT8H")
                        .from("A6"),
                Setting.number("dsg.patch.restart.times")
                        .usually("3")
                        .between("0", "10")
                        .from("A6"));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(DELIVERY, 20, "patch/catalogue", VIEW_PATCHES).withCard(),
                Entry.of(COMPANY, 70, "patch/own", VIEW_OWN_PATCHES));
    }
}
