package dsg.company;

import static dsg.platform.access.Role.JOINING_SUPPORT;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.JOINING;
import static dsg.platform.view.NavigationGroup.REGISTRATION;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 加入企業: their register and their joining. */
@ApplicationScoped
public class CompanyService implements ServiceDeclaration {
    public static final String REGISTER_ORGANISATION = "REGISTER_ORGANISATION";
    /** 加入完了通知書 (R80). */
    public static final String RECORD_JOINING = "RECORD_JOINING";

    public static final String VIEW_COMPANIES = "VIEW_COMPANIES";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(REGISTER_ORGANISATION, PROVIDER, JOINING_SUPPORT),
                ActionRoles.of(RECORD_JOINING, SECURITY_OFFICE),
                ActionRoles.of(VIEW_COMPANIES, PROVIDER, JOINING_SUPPORT, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(REGISTRATION, 20, "company/list", VIEW_COMPANIES)
                        .forRoles(PROVIDER, JOINING_SUPPORT)
                        .withCard(),
                Entry.of(JOINING, 20, "company/list", VIEW_COMPANIES)
                        .forRoles(SECURITY_OFFICE)
                        .withCard());
    }
}
