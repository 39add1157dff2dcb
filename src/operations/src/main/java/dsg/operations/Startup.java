package dsg.operations;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Brings servers up in their order: starts what does not run, leaves alone what does its work. */
final class Startup {

    /** Keycloak and portal start side by side; both need the database first. */
    private static final List<Set<ServerName>> WAVES = List.of(
            EnumSet.of(ServerName.POSTGRES, ServerName.CLAMD),
            EnumSet.of(ServerName.STANDBY, ServerName.BALANCER),
            EnumSet.of(ServerName.KEYCLOAK, ServerName.PORTAL),
            // after the others, which make schema and realm
            EnumSet.of(ServerName.KEYCLOAK_2, ServerName.PORTAL_2));

    private final Map<ServerName, Server> servers;
    private final Ports ports;
    private final Consumer<String> progress;

    /** @param ports those that have to be free for what is started */
    Startup(Map<ServerName, Server> servers, Ports ports, Consumer<String> progress) {
        this.servers = servers;
        this.ports = ports;
        this.progress = progress;
    }

    /** Waits until each of them does its work. */
    void up(Set<ServerName> wanted) {
        for (Set<ServerName> wave : WAVES) {
            List<Server> members = wave.stream()
                    .filter(wanted::contains)
                    .filter(servers::containsKey)
                    .map(name -> Objects.requireNonNull(servers.get(name)))
                    .toList();
            List<Server> started = members.stream().filter(this::launch).toList();
            members.forEach(server -> await(server, started.contains(server)));
        }
    }

    /** True when the server was started now; false when it ran already. */
    private boolean launch(Server server) {
        boolean changed = server.prepare();
        if (changed && server.daemon().alive()) {
            server.stop();
        }
        if (server.daemon().alive()) {
            return false;
        }
        progress.accept("起動 / starting " + server.name());
        server.ports().forEach(ports::demandFree);
        server.start();
        return true;
    }

    /** A server that has run before and does not answer, or that dies in its first start, gets one more chance. */
    private void await(Server server, boolean started) {
        long begin = System.nanoTime();
        if (!comes(server)) {
            server.stop();
            server.start();
            if (!comes(server)) {
                throw new Trouble(
                        "%s が起動しません。ログを見てください: %s%n%s"
                                .formatted(server.name(), server.daemon().log(), tail(server)),
                        "%s does not come up. See its log: %s"
                                .formatted(server.name(), server.daemon().log()));
            }
        }
        server.complete().forEach(mended -> progress.accept("修復 / mended %s: %s".formatted(server.name(), mended)));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        progress.accept("%s %s (%.1f s)"
                .formatted(started ? "準備完了 / ready" : "稼働中 / running", server.name(), took.toMillis() / 1000.0));
    }

    private static boolean comes(Server server) {
        return Waiting.until(server::ready, server.daemon()::alive, server.patience());
    }

    private static String tail(Server server) {
        List<String> lines = server.daemon().output().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }
}
