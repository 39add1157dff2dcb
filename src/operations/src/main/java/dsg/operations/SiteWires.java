package dsg.operations;

/**
 * A site as network namespaces of this machine: terminals at their router, its dedicated line, and a mobile one behind a NAT, both to
 * the gateway's carrier.
 *
 * @param network of the site, as {@code 10.2.1}: its first three numbers
 * @param number of the site at the carrier, 1 to 250
 */
record SiteWires(Namespaces names, GatewayWires gateway, String network, int number) {

    static final String ROUTER = "r";
    static final String MOBILE = "192.168.7.2";

    private static final String NAT = "n";

    String fixed() {
        return "198.18.%d.1".formatted(number);
    }

    /** As which the carrier sees what comes over the mobile line. */
    String behindNat() {
        return "198.19.%d.2".formatted(number);
    }

    void up() {
        String carrier = gateway.carrier();
        names.machine(ROUTER);
        names.in(ROUTER, "ip link add lan type bridge");
        names.in(ROUTER, "ip link set lan up");
        names.address(ROUTER, "lan", network + ".1/24");
        names.cable(ROUTER, "wan0", carrier, "fixed" + number);
        names.address(ROUTER, "wan0", fixed() + "/24");
        gateway.names().address(GatewayWires.CARRIER, "fixed" + number, "198.18.%d.254/24".formatted(number));
        names.in(ROUTER, "ip route add default via 198.18.%d.254".formatted(number));
        mobile(carrier);
        gateway.names().in(GatewayWires.CARRIER, "ip route add %s.0/24 via %s".formatted(network, fixed()));
        names.forwards(ROUTER);
    }

    /** What is sent from the mobile line's address has to leave by it; the NAT keeps the gateway from seeing that address. */
    private void mobile(String carrier) {
        names.machine(NAT);
        names.cable(ROUTER, "mob0", names.host(NAT), "in0");
        names.address(ROUTER, "mob0", MOBILE + "/24");
        names.address(NAT, "in0", "192.168.7.1/24");
        names.in(ROUTER, "ip rule add from %s lookup 70".formatted(MOBILE));
        names.in(ROUTER, "ip route add default via 192.168.7.1 table 70");
        names.cable(NAT, "out0", carrier, "mobile" + number);
        names.address(NAT, "out0", behindNat() + "/24");
        gateway.names().address(GatewayWires.CARRIER, "mobile" + number, "198.19.%d.1/24".formatted(number));
        names.in(NAT, "ip route add default via 198.19.%d.1".formatted(number));
        names.in(NAT, "nft add table ip nat");
        names.in(NAT, "nft add chain ip nat post { type nat hook postrouting priority srcnat ; }");
        names.in(NAT, "nft add rule ip nat post oifname out0 masquerade");
        names.forwards(NAT);
    }

    /** A terminal with this card and address. */
    void terminal(String mac, String address) {
        String letter = terminal(address);
        names.machine(letter);
        names.cable(letter, "eth0", names.host(ROUTER), "p" + letter);
        names.in(ROUTER, "ip link set p%s master lan".formatted(letter));
        names.in(letter, "ip link set eth0 address " + mac);
        names.address(letter, "eth0", address + "/24");
        names.in(letter, "ip route add default via %s.1".formatted(network));
    }

    /** What goes to this terminal goes at 4 Mbit/s from now on. */
    void slow(String address) {
        names.in(
                ROUTER,
                "tc qdisc replace dev p%s root tbf rate 4mbit burst 32k latency 400ms".formatted(terminal(address)));
    }

    /** Its namespace is called after the address's last number. */
    static String terminal(String address) {
        return "t" + address.substring(address.lastIndexOf('.') + 1);
    }

    void down() {
        names.remove();
    }
}
