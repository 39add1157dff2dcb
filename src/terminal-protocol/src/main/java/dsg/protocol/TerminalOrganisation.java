package dsg.protocol;

/**
 * The organisation that a terminal belongs to: only its people log in there (T38).
 *
 * @param code names it in Keycloak's group paths
 */
public record TerminalOrganisation(String code, Kind kind) {

    /** What it is to the gateway; the names are those of the portal's register. */
    public enum Kind {
        COMPANY,
        REQUESTING_OFFICE,
        SECURITY_OFFICE,
        PROVIDER
    }
}
