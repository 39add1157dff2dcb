package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Locale;

/**
 * How one server, or program beside them, is.
 *
 * @param name as {@link ServerName} and the program's log have it
 * @param pid 0 when it is stopped
 * @param port 0 when it listens on a socket file only
 * @param rssMiB memory of all its processes, shared pages divided among those who share them
 * @param trouble why it is shut; empty when it is not
 */
public record Status(String name, State state, long pid, int port, long rssMiB, String trouble) {

    /** {@code RUNNING} has processes but does not do its work (yet); {@code SHUT} does its work, and lets nobody in. */
    public enum State {
        STOPPED,
        RUNNING,
        SHUT,
        READY
    }

    static Status of(Server server) {
        int port = server.ports().stream().findFirst().orElse(0);
        return server.daemon()
                .pid()
                .map(pid -> running(server, pid, port))
                .orElseGet(() -> new Status(server.name().toString(), State.STOPPED, 0, port, 0, ""));
    }

    /** Of a program that nobody asks anything: it does its work as long as it lives. */
    static Status of(String name, Daemon daemon) {
        return daemon.pid()
                .map(pid -> new Status(name, State.READY, pid, 0, daemon.rssMiB(), ""))
                .orElseGet(() -> new Status(name, State.STOPPED, 0, 0, 0, ""));
    }

    public boolean is(ServerName server) {
        return name.equals(server.toString());
    }

    private static Status running(Server server, long pid, int port) {
        State state = state(server);
        String trouble = state == State.READY ? server.shut().orElse("") : "";
        return new Status(
                server.name().toString(),
                trouble.isEmpty() ? state : State.SHUT,
                pid,
                port,
                server.daemon().rssMiB(),
                trouble);
    }

    static String json(List<Status> servers) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        servers.forEach(each -> array.add(Json.createObjectBuilder()
                .add("name", each.name())
                .add("state", each.state().name().toLowerCase(Locale.ROOT))
                .add("pid", each.pid())
                .add("port", each.port())
                .add("rssMiB", each.rssMiB())
                .add("trouble", each.trouble())));
        return Json.createObjectBuilder().add("servers", array).build().toString();
    }

    @Override
    public String toString() {
        return "%-10s %-8s pid %-8d port %-6d %6d MiB%s"
                .formatted(
                        name,
                        state.name().toLowerCase(Locale.ROOT),
                        pid,
                        port,
                        rssMiB,
                        trouble.isEmpty() ? "" : "%n  だれも入れません / lets nobody in: ".formatted() + trouble);
    }

    private static State state(Server server) {
        try {
            return server.ready() ? State.READY : State.RUNNING;
        } catch (Trouble broken) {
            return State.RUNNING;
        }
    }
}
