package dsg.benchmarks.ledger;

import dsg.benchmarks.built.PortalClasses;
import dsg.operations.Gateway;
import dsg.operations.ServerName;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code dsg bench --only G-A1}: rows of the audit log against rows that nothing binds together and a chain over a locked row, by the
 * portal's own classes on a database where nobody else works.
 */
public final class LedgerBench {

    private static final String GOAL = "G-A1";
    private static final String MEASURED_BY = "dsg.platform.ledger.LedgerSpeed";

    private final Path portal;
    private final Gateway gateway;
    private final Consumer<String> told;

    /**
     * @param portal the portal's archive, unpacked
     * @param gateway one that nobody uses; of its servers the database alone is started
     */
    public LedgerBench(Path portal, Gateway gateway, Consumer<String> told) {
        this.portal = portal;
        this.gateway = gateway;
        this.told = told;
    }

    /** Whether these words of the operator ask for this goal. */
    public static boolean isMeant(List<String> words) {
        int only = words.indexOf("--only");
        return only >= 0 && only + 1 < words.size() && words.get(only + 1).equals(GOAL);
    }

    /** Tells a line for each figure. */
    public void run() {
        gateway.start(ServerName.POSTGRES);
        gateway.migrate();
        new PortalClasses(portal, LedgerBench.class.getClassLoader())
                .measure(MEASURED_BY, told, gateway.properties().getProperty("dsg.db.url"), gateway.ownerAccess());
    }
}
