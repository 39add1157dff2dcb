package dsg.configuration;

import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.COMPANY;
import static dsg.platform.view.NavigationGroup.TERMINALS;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 構成管理: what terminals are, as their agents see them. */
@ApplicationScoped
public class ConfigurationService implements ServiceDeclaration {
    /** For a company's manager that of their own company's terminals alone (T41). */
    public static final String VIEW_TERMINAL_STATE = "VIEW_TERMINAL_STATE";

    public static final String ACCEPT_DRIVES = "ACCEPT_DRIVES";
    public static final String TELL_DRIVE_CHANGE = "TELL_DRIVE_CHANGE";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_TERMINAL_STATE, PROVIDER, SECURITY_OFFICE, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(ACCEPT_DRIVES, PROVIDER),
                ActionRoles.of(TELL_DRIVE_CHANGE, PROTECTED_SYSTEM_MANAGER));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(TERMINALS, 20, "configuration/list", VIEW_TERMINAL_STATE)
                        .forRoles(PROVIDER, SECURITY_OFFICE)
                        .withCard(),
                Entry.of(COMPANY, 30, "configuration/list", VIEW_TERMINAL_STATE).forRoles(PROTECTED_SYSTEM_MANAGER));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.text("dsg.agent.watched").usually("/home,/media,/mnt").from("R27"),
                Setting.number("dsg.agent.hourly.reports")
                        .usually("20000")
                        .between("1000", "1000000")
                        .from("A6"),
                Setting.bytes("dsg.agent.hourly.bytes")
                        .usually("268435456")
                        .between("16777216", "17179869184")
                        .from("A6"),
                Setting.number("dsg.agent.hourly.streams")
                        .usually("60")
                        .between("5", "1000")
                        .from("A6"),
                Setting.number("dsg.agent.hourly.remarks")
                        .usually("300")
                        .between("10", "100000")
                        .from("A6"),
                Setting.duration("dsg.agent.policy.lasts")
                        .usually("PT72H")
                        .between("PT1H", "P7D")
                        .from("A6"));
    }
}
