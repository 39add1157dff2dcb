package dsg.platform.view;

/** The content security policy (ADR 4): everything from this portal only, no inline style, no script but by file or nonce. */
final class ContentSecurity {

    private static final String COMMON = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
            + "frame-ancestors 'none'; base-uri 'none'; ";

    private ContentSecurity() {}

    /**
     * For pages; the script rule is last, since PrimeFaces appends the nonce of the page.
     *
     * @param keycloak where a form lands whose session has ended meanwhile
     * @param agent the terminal's own program
     */
    static String ofPages(String keycloak, String agent) {
        return COMMON + "connect-src 'self' " + agent + "; form-action 'self' " + keycloak + "; script-src 'self'";
    }
}
