package dsg.agent.threat;

import dsg.agent.command.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Shuts the terminal off from everything but the gateway's address and port, by a table of nftables that stands before all others. Kept in
 * a file, so that it is there again after a restart before anything else is.
 */
public final class Isolation {

    private static final String TABLE = "dsg_isolation";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path state;
    private final String gateway;
    private final int port;
    private final List<String> before;

    /**
     * Brings back what was in force.
     *
     * @param gateway its address, and {@code port} of its channel: the only way that stays open
     * @param before what stands before each command; empty on a terminal
     */
    public Isolation(Path state, String gateway, int port, List<String> before) {
        if (!gateway.matches("[0-9.]{7,15}")) {
            throw new IllegalArgumentException("no address: " + gateway);
        }
        this.state = state;
        this.gateway = gateway;
        this.port = port;
        this.before = List.copyOf(before);
    }

    /** Puts it in force, or ends it. */
    public void set(boolean isolated) throws IOException, InterruptedException {
        Files.createDirectories(state);
        if (isolated) {
            Path next = Files.writeString(state.resolve("isolation.next"), rules());
            Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(file());
        }
        bringBack();
    }

    /** As the file says: at the start, and whenever somebody may have changed it. */
    public void bringBack() throws IOException, InterruptedException {
        if (Files.exists(file())) {
            run("nft", "-f", file().toString());
        } else if (isInForce()) {
            run("nft", "delete", "table", "inet", TABLE);
        }
    }

    /** Whether the kernel has it, as read back. */
    public boolean isInForce() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of("nft", "list", "table", "inet", TABLE));
        Command.Result said = Command.run(PATIENCE, command);
        return said.status() == 0 && said.text().contains("policy drop");
    }

    private Path file() {
        return state.resolve("isolation.nft");
    }

    /** The table is made anew in one transaction: there is no moment without it. */
    private String rules() {
        return """
            table inet %1$s
            delete table inet %1$s
            table inet %1$s {
                chain in {
                    type filter hook input priority -300; policy drop;
                    iif lo accept
                    ip saddr %2$s tcp sport %3$d ct state established accept
                    icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert } accept
                }
                chain out {
                    type filter hook output priority -300; policy drop;
                    oif lo accept
                    ip daddr %2$s tcp dport %3$d accept
                    icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert } accept
                }
                chain through {
                    type filter hook forward priority -300; policy drop;
                }
            }
            """.formatted(TABLE, gateway, port);
    }

    private void run(String... what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(what));
        Command.succeed(PATIENCE, command);
    }
}
