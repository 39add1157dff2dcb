package dsg.terminal;

/** The portal's two doors; each leads to its own paths only, so that neither opens what the other guards. */
enum Listener {
    /** For the browsers of registered terminals. */
    BROWSERS,
    /** For the gateway's own servers. */
    PEERS;

    private static final String INTERNAL = "/internal";

    /** Whether what lies at this path may be asked for here. */
    boolean leadsTo(String path) {
        boolean internal = path.equals(INTERNAL) || path.startsWith(INTERNAL + "/");
        return internal == (this == PEERS);
    }
}
