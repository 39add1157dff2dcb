package dsg.disclosure;

import static dsg.platform.access.Role.DATA_MANAGER;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.COMPANY;
import static dsg.platform.view.NavigationGroup.CONTRACTS;
import static dsg.platform.view.NavigationGroup.EVIDENCE;
import static dsg.platform.view.NavigationGroup.OPERATION;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 情報提供: companies ask, the security office decides, every provision is on record. */
@ApplicationScoped
public class DisclosureService implements ServiceDeclaration {
    public static final String VIEW_DISCLOSURES = "VIEW_DISCLOSURES";
    public static final String REQUEST_DISCLOSURE = "REQUEST_DISCLOSURE";
    public static final String DECIDE_DISCLOSURE = "DECIDE_DISCLOSURE";
    public static final String TAKE_DISCLOSURE = "TAKE_DISCLOSURE";
    public static final String END_DISCLOSURE = "END_DISCLOSURE";
    /** A subcontractor's agreement that the company above it is told about it (T41). */
    public static final String CONSENT_TO_DISCLOSURE = "CONSENT_TO_DISCLOSURE";

    public static final String VIEW_DISCLOSURE_RECORD = "VIEW_DISCLOSURE_RECORD";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_DISCLOSURES, PROTECTED_SYSTEM_MANAGER, DATA_MANAGER),
                ActionRoles.of(REQUEST_DISCLOSURE, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(END_DISCLOSURE, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(TAKE_DISCLOSURE, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(CONSENT_TO_DISCLOSURE, PROTECTED_SYSTEM_MANAGER, DATA_MANAGER),
                ActionRoles.of(DECIDE_DISCLOSURE, SECURITY_OFFICE),
                ActionRoles.of(VIEW_DISCLOSURE_RECORD, SECURITY_OFFICE, PROVIDER));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(COMPANY, 80, "disclosure/list", VIEW_DISCLOSURES).forRoles(PROTECTED_SYSTEM_MANAGER),
                Entry.of(CONTRACTS, 60, "disclosure/list", VIEW_DISCLOSURES).forRoles(DATA_MANAGER),
                Entry.of(EVIDENCE, 60, "disclosure/record", VIEW_DISCLOSURE_RECORD)
                        .forRoles(SECURITY_OFFICE)
                        .withCard(),
                Entry.of(OPERATION, 80, "disclosure/record", VIEW_DISCLOSURE_RECORD)
                        .forRoles(PROVIDER));
    }
}
