package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Locale;

/**
 * How one server is.
 *
 * @param pid 0 when it is stopped
 * @param port 0 when it listens on a socket file only
 * @param rssMiB memory of all its processes, shared pages divided among those who share them
 */
public record Status(ServerName name, State state, long pid, int port, long rssMiB) {

    /** {@code RUNNING} has processes but does not do its work (yet). */
    public enum State {
        STOPPED,
        RUNNING,
        READY
    }

    static Status of(Server server) {
        int port = server.ports().stream().findFirst().orElse(0);
        return server.daemon()
                .pid()
                .map(pid -> new Status(
                        server.name(), state(server), pid, port, server.daemon().rssMiB()))
                .orElseGet(() -> new Status(server.name(), State.STOPPED, 0, port, 0));
    }

    static String json(List<Status> servers) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        servers.forEach(each -> array.add(Json.createObjectBuilder()
                .add("name", each.name().toString())
                .add("state", each.state().name().toLowerCase(Locale.ROOT))
                .add("pid", each.pid())
                .add("port", each.port())
                .add("rssMiB", each.rssMiB())));
        return Json.createObjectBuilder().add("servers", array).build().toString();
    }

    @Override
    public String toString() {
        return "%-10s %-8s pid %-8d port %-6d %6d MiB"
                .formatted(name, state.name().toLowerCase(Locale.ROOT), pid, port, rssMiB);
    }

    private static State state(Server server) {
        try {
            return server.ready() ? State.READY : State.RUNNING;
        } catch (Trouble broken) {
            return State.RUNNING;
        }
    }
}
