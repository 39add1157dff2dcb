package dsg.erasure;

import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.service.Fragment.Place.TERMINAL;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Fragment;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** データ消去. */
@ApplicationScoped
public class ErasureService implements ServiceDeclaration {
    public static final String VIEW_ERASURES = "VIEW_ERASURES";

    @Override
    public List<ActionRoles> actions() {
        return List.of(ActionRoles.of(VIEW_ERASURES, PROVIDER, SECURITY_OFFICE, PROTECTED_SYSTEM_MANAGER));
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(Fragment.of(
                TERMINAL, 20, "/WEB-INF/erasure/terminal.xhtml", PROVIDER, SECURITY_OFFICE, PROTECTED_SYSTEM_MANAGER));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.text("dsg.agent.erased")
                        .usually("/home/*,/tmp,/var/tmp,/var/crash,/var/spool/cups")
                        .from("R28"),
                Setting.duration("dsg.agent.idle")
                        .usually("PT30M")
                        .between("PT10M", "PT4H")
                        .from("A6"),
                Setting.duration("dsg.agent.idle.warning")
                        .usually("PT2M")
                        .between("PT30S", "PT10M")
                        .from("A6"));
    }
}
