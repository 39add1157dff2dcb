package dsg.agent.platform;

import java.util.List;

/**
 * A network interface.
 *
 * @param kind what carries it
 * @param mac empty where it has none
 * @param connected whether something is at the other end and it may be used
 * @param addresses with prefix lengths
 */
public record NetworkCard(String name, Kind kind, String mac, boolean connected, List<String> addresses) {

    /** What carries an interface. */
    public enum Kind {
        ETHERNET,
        WIFI,
        BLUETOOTH,
        /** A telephone or modem, by USB or built in. */
        TETHER,
        /** Made by software: tunnels, bridges. */
        VIRTUAL
    }

    public NetworkCard {
        addresses = List.copyOf(addresses);
    }
}
