package dsg.overview;

import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.view.NavigationGroup.COMPANY;
import static dsg.platform.view.NavigationGroup.CONTRACTS;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 契約のまとめ: for a company's manager and for the requesting office. */
@ApplicationScoped
public class OverviewService implements ServiceDeclaration {
    public static final String VIEW_OVERVIEW = "VIEW_OVERVIEW";

    @Override
    public List<ActionRoles> actions() {
        return List.of(ActionRoles.of(VIEW_OVERVIEW, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(COMPANY, 5, "overview/contract", VIEW_OVERVIEW).forRoles(PROTECTED_SYSTEM_MANAGER),
                Entry.of(CONTRACTS, 5, "overview/contract", VIEW_OVERVIEW).forRoles(REQUESTING_OFFICE));
    }
}
