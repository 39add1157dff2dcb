package dsg.operations;

/** The variables that say where a gateway lies: the one in service, and the one that tests make for themselves. */
public enum Variables {
    SERVICE("DSG"),
    TESTS("DSG_TEST");

    private final String prefix;

    Variables(String prefix) {
        this.prefix = prefix;
    }

    /** Names its directory. */
    String home() {
        return prefix + "_HOME";
    }

    /** Names the directory of its backups. */
    String backup() {
        return prefix + "_BACKUP";
    }

    /** Names the directory of the servers' logs, where they lie on a disk of their own. */
    String logs() {
        return prefix + "_LOGS";
    }

    /** Names the number that its ports follow. */
    String port() {
        return prefix + "_PORT";
    }
}
