package dsg.operations;

/**
 * Where the gateway's edge has no machine and no cards of its own: a namespace for it, the carrier before it and a host of services
 * behind it.
 */
record GatewayWires(Namespaces names) {

    static final String EDGE = "g";
    static final String CARRIER = "c";
    static final String SERVICES = "s";

    static final String LINE = "198.18.0.1";
    static final String INSIDE = "10.9.0.1";
    static final String SERVICE = "10.9.0.10";
    static final String BEHIND = "10.9.0.0/24";

    static GatewayWires of(Ports ports) {
        return new GatewayWires(new Namespaces("dsg%d-gateway-".formatted(ports.base())));
    }

    String carrier() {
        return names.host(CARRIER);
    }

    boolean isUp() {
        return names.has(SERVICES);
    }

    void up() {
        if (isUp()) {
            return;
        }
        // what a start that was broken off has left
        down();
        names.machine(EDGE);
        names.machine(CARRIER);
        names.machine(SERVICES);
        names.cable(EDGE, "wan0", carrier(), "gateway");
        names.address(EDGE, "wan0", LINE + "/24");
        names.address(CARRIER, "gateway", "198.18.0.254/24");
        names.in(EDGE, "ip route add default via 198.18.0.254");
        names.cable(EDGE, "lan", names.host(SERVICES), "eth0");
        names.address(EDGE, "lan", INSIDE + "/24");
        names.address(SERVICES, "eth0", SERVICE + "/24");
        names.in(SERVICES, "ip route add default via " + INSIDE);
        // the carrier would bring everything there in clear: only the edges keep it from leaving
        names.in(CARRIER, "ip route add %s via %s".formatted(BEHIND, LINE));
        names.forwards(EDGE);
        names.forwards(CARRIER);
    }

    void down() {
        names.remove();
    }
}
