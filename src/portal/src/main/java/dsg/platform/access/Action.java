package dsg.platform.access;

import static dsg.platform.access.Role.DATA_MANAGER;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.USER;

import java.util.Collections;
import java.util.Set;

/**
 * What can be done through a use case, and which roles may try. What a role may do <em>in a given folder</em> is decided again
 * by the folder's rights.
 */
public enum Action {
    VIEW_AREA(USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
    DOWNLOAD_FILE(USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
    UPLOAD_FILE(USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
    CREATE_FOLDER(USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
    /** Asking that files be deleted. */
    REQUEST_REMOVAL(USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER),
    /** The coordination that comes before a deletion or a move (R67). */
    AGREE_REMOVAL(REQUESTING_OFFICE),
    /** Of those by the name of the form only, as the folder's evaluator says (R66, R67). */
    DELETE_FILE(DATA_MANAGER),
    MOVE_FILE(DATA_MANAGER),
    ACCEPT_ARRIVAL(USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER),
    RESTORE_FILE(REQUESTING_OFFICE),
    OPEN_AREA(PROVIDER),
    REGISTER_ORGANISATION(PROVIDER),
    REGISTER_CONTRACT(PROVIDER),
    /** Own contract, or any for the staff. */
    VIEW_CONTRACT(USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE, PROVIDER, SECURITY_OFFICE),
    VIEW_CONTRACTS(PROVIDER, SECURITY_OFFICE),
    RECORD_CONTRACT_FACT(PROVIDER),
    CONSENT(REQUESTING_OFFICE, PROTECTED_SYSTEM_MANAGER, PROVIDER),
    PROPOSE_CHANGE(PROVIDER),
    DECIDE_CHANGE(REQUESTING_OFFICE),
    /** 加入完了通知書 (R80). */
    RECORD_JOINING(SECURITY_OFFICE),
    VIEW_COMPANIES(PROVIDER, SECURITY_OFFICE),
    REGISTER_ACCOUNT(PROVIDER),
    APPROVE_ACCOUNT(SECURITY_OFFICE),
    ISSUE_PASSWORD(PROVIDER),
    VIEW_ACCOUNTS(PROVIDER, SECURITY_OFFICE),
    REGISTER_TERMINAL(PROVIDER),
    REVOKE_TERMINAL(PROVIDER, SECURITY_OFFICE),
    VIEW_TERMINALS(PROVIDER, SECURITY_OFFICE),
    /** How the contracts' clock stands, and what waits because of it. */
    VIEW_CLOCK(PROVIDER, SECURITY_OFFICE),
    SETTLE_CLOCK(PROVIDER),
    READ_AUDIT_LOG(SECURITY_OFFICE),
    /** Which days count is nobody's secret: every date that a person sees can be explained to them. */
    VIEW_CALENDAR(Role.values()),
    IMPORT_HOLIDAYS(PROVIDER, SECURITY_OFFICE),
    SET_YEAR_END(PROVIDER, SECURITY_OFFICE),
    ANNOUNCE_MAINTENANCE(PROVIDER),
    /** What every signed-in person may do with the own session. */
    USE_SESSION(Role.values()),
    /** Keycloak's login turned into a session of the portal. */
    LOGIN(Role.values()),
    LOGOUT(Role.values()),
    /** The end of a session by time, by a change elsewhere, or by the terminal; nobody's wish. */
    END_SESSION();

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<Role> roles;

    Action(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether any of these roles may try this action. */
    public boolean allows(Set<Role> present) {
        return !Collections.disjoint(roles, present);
    }
}
