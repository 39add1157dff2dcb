package dsg.backup;

import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.OPERATION;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** バックアップ. */
@ApplicationScoped
public class BackupService implements ServiceDeclaration {
    public static final String VIEW_BACKUPS = "VIEW_BACKUPS";

    @Override
    public List<ActionRoles> actions() {
        return List.of(ActionRoles.of(VIEW_BACKUPS, PROVIDER, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(Entry.of(OPERATION, 60, "backup/list", VIEW_BACKUPS).withCard());
    }

    @Override
    public Map<String, String> peers() {
        return Map.of("backup", "operations");
    }
}
