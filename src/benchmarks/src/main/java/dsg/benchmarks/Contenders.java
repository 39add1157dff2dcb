package dsg.benchmarks;

/** Names of those who are measured, as the report gives them. */
final class Contenders {

    static final String PORTAL = "portal";
    /** Right after a restart, and a few uploads later. */
    static final String PORTAL_FIRST = "portal, first";

    static final String PORTAL_WARM = "portal, warm";
    static final String NGINX = "nginx";
    static final String APACHE = "Apache mod_dav";
    static final String RCLONE = "rclone crypt";
    static final String RAW = "raw servlet";
    static final String RAW_HASHED = "raw servlet + SHA-256";
    static final String CLAMD = "clamd";
    static final String POSTGRES = "PostgreSQL";

    private Contenders() {}
}
