package dsg.noc.view;

import dsg.noc.PlacedServer;
import dsg.noc.Placements;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** noc/servers.xhtml: where the gateway's servers run. */
@Named
@RequestScoped
public class PlacementView {

    private static final int MIB = 20;

    @Inject
    Placements placements;

    private List<PlacedServer> servers = List.of();

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        servers = placements.list();
    }

    public List<PlacedServer> getServers() {
        return servers;
    }

    /** As bytes, for those who show sizes. */
    public long bytes(long mebibytes) {
        return mebibytes << MIB;
    }
}
