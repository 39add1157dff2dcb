package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The gateway's ports, all on loopback and all derived from one number.
 *
 * @param base 1024 to 65526; the default is 8440
 * @param variables what the operator is told to set, to have others
 */
public record Ports(int base, Variables variables) {

    public static final int DEFAULT = 8440;

    public Ports {
        if (base < 1024 || base > 65_526) {
            throw new Trouble(
                    variables.port() + " は 1024 から 65526 の間で指定してください: " + base,
                    variables.port() + " must be between 1024 and 65526: " + base);
        }
    }

    /** Where the program on a terminal answers; on this machine it plays all of the demonstration's terminals. */
    public int agent() {
        return base + 1;
    }

    public int https() {
        return base + 3;
    }

    public int internal() {
        return base + 4;
    }

    public int management() {
        return base + 5;
    }

    public int keycloak() {
        return base + 6;
    }

    public int keycloakManagement() {
        return base + 7;
    }

    public int keycloakCluster() {
        return base + 8;
    }

    public int postgres() {
        return base + 9;
    }

    /** Refuses when somebody else listens there, and names who. */
    void demandFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            String who = holder(port).orElse("?");
            throw new Trouble(
                    "ポート %d は使用中です（%s）。そのプログラムを止めるか、%s で別の番号を選んでください。".formatted(port, who, variables.port()),
                    "Port %d is taken (%s). Stop that program, or choose other ports with %s."
                            .formatted(port, who, variables.port()),
                    taken);
        }
    }

    /** The process that listens on this port, as "command, pid n"; empty when it belongs to another user and we are not root. */
    static Optional<String> holder(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> listeners(Path.of(table), port))
                .flatMap(Ports::owners)
                .findFirst();
    }

    private static Stream<String> listeners(Path table, int port) {
        String local = ":%04X".formatted(port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(column -> column.length > 9 && column[1].endsWith(local) && "0A".equals(column[3]))
                    .map(column -> column[9]);
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static Stream<String> owners(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), "socket:[" + socket + "]"))
                .map(process -> process.info().command().orElse("?") + ", pid " + process.pid());
    }

    private static boolean holds(long pid, String link) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.anyMatch(descriptor -> link.equals(target(descriptor)));
        } catch (IOException | UncheckedIOException notOurs) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
