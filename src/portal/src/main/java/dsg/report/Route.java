package dsg.report;

/** By whom a report goes to the office. */
public enum Route {
    /** By the 保護システム管理者, as the manual says. */
    MANAGER,
    /** Past them (T51). */
    DIRECT
}
