package dsg.operations;

/**
 * Network namespaces of this machine whose names begin alike, each a machine of its own as far as networks go. Nothing of the
 * machine's own network is touched.
 */
record Namespaces(String prefix) {

    String host(String letter) {
        return prefix + letter;
    }

    boolean has(String letter) {
        return Shell.run("ip", "netns", "list").lines().anyMatch(line -> line.split(" ")[0].equals(host(letter)));
    }

    void machine(String letter) {
        Shell.run("ip", "netns", "add", host(letter));
        in(letter, "ip link set lo up");
    }

    /** @param other a whole name, since a cable may lead to another's machines */
    void cable(String one, String card, String other, String otherCard) {
        Shell.run("ip link add %s netns %s type veth peer name %s netns %s"
                .formatted(card, host(one), otherCard, other)
                .split(" "));
        in(one, "ip link set %s up".formatted(card));
        Shell.run("ip", "netns", "exec", other, "ip", "link", "set", otherCard, "up");
    }

    void address(String letter, String card, String address) {
        in(letter, "ip addr add %s dev %s".formatted(address, card));
    }

    void forwards(String letter) {
        in(letter, "sysctl -q -w net.ipv4.ip_forward=1");
    }

    /** Words are parted by single spaces. */
    void in(String letter, String command) {
        Shell.run(command(letter, command));
    }

    /** Whether this command, run at this host, ends well. Words are parted by single spaces. */
    boolean succeeds(String letter, String command) {
        return Shell.succeeds(command(letter, command));
    }

    String[] command(String letter, String command) {
        return ("ip netns exec " + host(letter) + " " + command).split(" ");
    }

    void remove() {
        Shell.run("ip", "netns", "list")
                .lines()
                .map(line -> line.split(" ")[0])
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> Shell.run("ip", "netns", "del", name));
    }
}
