package dsg.operations;

/**
 * One more portal of a gateway that is up, with ports of its own on the same database, keys and Keycloak, as there are several beyond one
 * machine. For tests of what two do at the same time; the command {@code dsg} starts one.
 */
public final class SecondPortal implements AutoCloseable {

    private final Portal portal;
    private final Ports ports;

    SecondPortal(Portal portal, Ports ports) {
        this.portal = portal;
        this.ports = ports;
    }

    /** Starts it and waits until it does its work. */
    public void up() {
        portal.prepare();
        portal.ports().forEach(ports::demandFree);
        portal.start();
        if (!Waiting.until(portal::ready, portal.daemon()::alive, portal.patience())) {
            throw new Trouble(
                    "二つ目のポータルが起動しません。ログ: " + portal.daemon().log(),
                    "The second portal does not come up. See " + portal.daemon().log());
        }
    }

    /** Ends it without giving it a chance, as a fault would. */
    public void kill() {
        portal.daemon().kill();
    }

    @Override
    public void close() {
        if (portal.daemon().alive()) {
            portal.daemon().stop();
        }
    }
}
