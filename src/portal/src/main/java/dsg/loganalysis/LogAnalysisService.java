package dsg.loganalysis;

import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.SOC;
import static dsg.platform.view.NavigationGroup.MONITORING;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** ログ分析: one store, searched by those who watch over the gateway. */
@ApplicationScoped
public class LogAnalysisService implements ServiceDeclaration {
    public static final String SEARCH_LOGS = "SEARCH_LOGS";
    public static final String EXPORT_LOGS = "EXPORT_LOGS";
    public static final String SAVE_LOG_SEARCH = "SAVE_LOG_SEARCH";
    public static final String VIEW_LOG_SOURCES = "VIEW_LOG_SOURCES";

    /** To read the names of files where events have them; for everybody else these are masked. */
    public static final String READ_FILE_NAMES_IN_LOGS = "READ_FILE_NAMES_IN_LOGS";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(SEARCH_LOGS, SECURITY_OFFICE, SOC),
                ActionRoles.of(EXPORT_LOGS, SECURITY_OFFICE, SOC),
                ActionRoles.of(SAVE_LOG_SEARCH, SECURITY_OFFICE, SOC),
                ActionRoles.of(VIEW_LOG_SOURCES, SECURITY_OFFICE, SOC),
                ActionRoles.of(READ_FILE_NAMES_IN_LOGS, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(MONITORING, 30, "loganalysis/search", SEARCH_LOGS).withCard(),
                Entry.of(MONITORING, 40, "loganalysis/sources", VIEW_LOG_SOURCES));
    }

    @Override
    public Map<String, String> peers() {
        return Map.of("events", "log-shipper");
    }
}
