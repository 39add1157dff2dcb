package dsg.contract;

import static dsg.platform.access.Role.DATA_MANAGER;
import static dsg.platform.access.Role.OFFICE_CLERK;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.USER;
import static dsg.platform.service.Fragment.Place.BANNER;
import static dsg.platform.service.Fragment.Place.IDENTITY;
import static dsg.platform.view.NavigationGroup.COMPANY;
import static dsg.platform.view.NavigationGroup.CONTRACTS;
import static dsg.platform.view.NavigationGroup.JOINING;
import static dsg.platform.view.NavigationGroup.OPERATION;
import static dsg.platform.view.NavigationGroup.REGISTRATION;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.Fragment;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 契約: what is known of them and what changes them. */
@ApplicationScoped
public class ContractService implements ServiceDeclaration {
    /** What the people of a contract see of its area. */
    public static final String VIEW_AREA = "VIEW_AREA";

    /** A clerk for the own office, the provider for any. */
    public static final String REGISTER_CONTRACT = "REGISTER_CONTRACT";
    /** Own contract, or any for the staff. */
    public static final String VIEW_CONTRACT = "VIEW_CONTRACT";

    public static final String VIEW_CONTRACTS = "VIEW_CONTRACTS";
    public static final String RECORD_CONTRACT_FACT = "RECORD_CONTRACT_FACT";
    public static final String CONSENT = "CONSENT";
    public static final String PROPOSE_CHANGE = "PROPOSE_CHANGE";
    public static final String DECIDE_CHANGE = "DECIDE_CHANGE";
    /** How the contracts' clock stands, and what waits because of it. */
    public static final String VIEW_CLOCK = "VIEW_CLOCK";

    public static final String SETTLE_CLOCK = "SETTLE_CLOCK";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_AREA, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(REGISTER_CONTRACT, PROVIDER, OFFICE_CLERK),
                ActionRoles.of(
                        VIEW_CONTRACT,
                        USER,
                        DATA_MANAGER,
                        PROTECTED_SYSTEM_MANAGER,
                        REQUESTING_OFFICE,
                        PROVIDER,
                        SECURITY_OFFICE),
                ActionRoles.of(VIEW_CONTRACTS, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(RECORD_CONTRACT_FACT, PROVIDER),
                ActionRoles.of(CONSENT, REQUESTING_OFFICE, PROTECTED_SYSTEM_MANAGER, PROVIDER),
                ActionRoles.of(PROPOSE_CHANGE, PROVIDER),
                ActionRoles.of(DECIDE_CHANGE, REQUESTING_OFFICE),
                ActionRoles.of(VIEW_CLOCK, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(SETTLE_CLOCK, PROVIDER));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(CONTRACTS, 10, "contract/detail", VIEW_CONTRACT)
                        .forRoles(USER, DATA_MANAGER, REQUESTING_OFFICE),
                // managers see what their company has in one group: at most six stand side by side
                Entry.of(COMPANY, 10, "contract/detail", VIEW_CONTRACT).forRoles(PROTECTED_SYSTEM_MANAGER),
                Entry.of(REGISTRATION, 10, "contract/list", VIEW_CONTRACTS)
                        .forRoles(PROVIDER)
                        .withCard(),
                Entry.of(JOINING, 10, "contract/list", VIEW_CONTRACTS)
                        .forRoles(SECURITY_OFFICE)
                        .withCard(),
                Entry.of(REGISTRATION, 11, "contract/register", REGISTER_CONTRACT)
                        .forRoles(PROVIDER),
                Entry.of(CONTRACTS, 10, "contract/register", REGISTER_CONTRACT)
                        .forRoles(OFFICE_CLERK)
                        .withCard(),
                Entry.of(OPERATION, 40, "contract/clock", VIEW_CLOCK));
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(
                Fragment.of(
                        IDENTITY,
                        10,
                        "/WEB-INF/contract/identity.xhtml",
                        USER,
                        DATA_MANAGER,
                        PROTECTED_SYSTEM_MANAGER,
                        REQUESTING_OFFICE),
                Fragment.of(
                        BANNER,
                        10,
                        "/WEB-INF/contract/banner.xhtml",
                        USER,
                        DATA_MANAGER,
                        PROTECTED_SYSTEM_MANAGER,
                        REQUESTING_OFFICE));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.duration("dsg.clock.jump")
                        .usually("P1D")
                        .between("PT1H", "P7D")
                        .from("T18"),
                Setting.duration("dsg.contract.heartbeat").usually("PT1S").from("T17"),
                Setting.duration("dsg.contract.key-destruction").usually("P30D").from("T19"));
    }
}
