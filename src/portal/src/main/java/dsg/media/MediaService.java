package dsg.media;

import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.service.Fragment.Place.TERMINAL;
import static dsg.platform.view.NavigationGroup.APPLICATIONS;
import static dsg.platform.view.NavigationGroup.TERMINALS;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.Fragment;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 可搬記憶媒体: their register. */
@ApplicationScoped
public class MediaService implements ServiceDeclaration {
    public static final String VIEW_MEDIA = "VIEW_MEDIA";
    public static final String APPLY_MEDIUM = "APPLY_MEDIUM";
    public static final String DECIDE_MEDIUM = "DECIDE_MEDIUM";
    public static final String REMOVE_MEDIUM = "REMOVE_MEDIUM";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_MEDIA, PROVIDER, SECURITY_OFFICE, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(APPLY_MEDIUM, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(DECIDE_MEDIUM, REQUESTING_OFFICE),
                ActionRoles.of(REMOVE_MEDIUM, PROVIDER, PROTECTED_SYSTEM_MANAGER));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(TERMINALS, 30, "media/list", VIEW_MEDIA)
                        .forRoles(PROVIDER, SECURITY_OFFICE)
                        .withCard(),
                Entry.of(APPLICATIONS, 30, "media/list", VIEW_MEDIA)
                        .forRoles(PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE));
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(Fragment.of(
                TERMINAL, 10, "/WEB-INF/media/terminal.xhtml", PROVIDER, SECURITY_OFFICE, PROTECTED_SYSTEM_MANAGER));
    }
}
