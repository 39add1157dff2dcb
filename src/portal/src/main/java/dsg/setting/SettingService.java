package dsg.setting;

import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.OPERATION;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 設定: what the installation has set, and what of it belongs to no one service. */
@ApplicationScoped
public class SettingService implements ServiceDeclaration {
    public static final String VIEW_SETTINGS = "VIEW_SETTINGS";

    @Override
    public List<ActionRoles> actions() {
        return List.of(ActionRoles.of(VIEW_SETTINGS, PROVIDER, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(Entry.of(OPERATION, 90, "setting/list", VIEW_SETTINGS));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.text("dsg.url"),
                Setting.text("dsg.portal.url"),
                Setting.number("dsg.port.internal"),
                Setting.number("dsg.port.management"),
                Setting.text("dsg.db.url"),
                Setting.text("dsg.keycloak.url"),
                Setting.text("dsg.keycloak.realm"),
                Setting.text("dsg.clamd.socket"),
                Setting.text("dsg.store.path"),
                Setting.bytes("dsg.store.reserve").usually("536870912").from("R34"),
                Setting.number("dsg.transfer.each")
                        .usually("8")
                        .between("1", "64")
                        .from("R60"),
                Setting.number("dsg.transfer.all")
                        .usually("96")
                        .between("1", "1000")
                        .from("R60"),
                Setting.text("dsg.files.inner-segments").usually("WARN").from("T54"),
                Setting.text("dsg.files.also-blocked").from("B12"),
                Setting.text("dsg.office.name").from("R161"),
                Setting.text("dsg.office.telephone").from("R161"),
                Setting.text("dsg.office.mail").from("R161"),
                Setting.text("dsg.tls.portal.keystore"),
                Setting.secret("dsg.tls.portal.keystore.password"),
                Setting.text("dsg.tls.servers.truststore"),
                Setting.secret("dsg.tls.servers.truststore.password"),
                Setting.text("dsg.vault.config"),
                Setting.secret("dsg.vault.pin"));
    }
}
