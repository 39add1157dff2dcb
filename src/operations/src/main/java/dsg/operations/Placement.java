package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.Map;

/** Tells the portal where each server runs, as whom, and how much of the machine it takes (6-2): it cannot see that itself. */
final class Placement {

    private final Installation here;
    private final Parts parts;

    Placement(Installation here, Parts parts) {
        this.here = here;
        this.parts = parts;
    }

    /** Whether the portal has heard it. */
    boolean tell() {
        try {
            return parts.web()
                            .call(
                                    "POST",
                                    here.internalUrl() + "/internal/placement",
                                    Map.of("Content-Type", "application/json"),
                                    report())
                            .statusCode()
                    == 204;
        } catch (UncheckedIOException down) {
            return false;
        }
    }

    private String report() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            FileStore disk = Files.getFileStore(here.home().root());
            Guests guests = Guests.of(here);
            JsonArrayBuilder servers = Json.createArrayBuilder();
            for (Server server : parts.servers().values()) {
                Status status = Status.of(server);
                servers.add(Json.createObjectBuilder()
                        .add("name", server.name().toString())
                        .add("host", guests.host(server.name().toString(), host))
                        .add("account", server.user().name())
                        .add("port", status.port())
                        .add("memory", status.rssMiB())
                        .add("state", status.state().name())
                        .add("diskFree", disk.getUsableSpace() >> 20)
                        .add("diskTotal", disk.getTotalSpace() >> 20));
            }
            Daemon edge = parts.edge().daemon();
            if (edge.alive() || parts.edge().missing().isEmpty()) {
                servers.add(Json.createObjectBuilder()
                        .add("name", GatewayEdge.NAME)
                        .add("host", guests.host(GatewayEdge.NAME, host))
                        .add("account", "root")
                        .add("port", 0)
                        .add("memory", edge.rssMiB())
                        .add("state", (edge.alive() ? Status.State.READY : Status.State.STOPPED).name())
                        .add("diskFree", disk.getUsableSpace() >> 20)
                        .add("diskTotal", disk.getTotalSpace() >> 20));
            }
            return Json.createObjectBuilder().add("servers", servers).build().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
