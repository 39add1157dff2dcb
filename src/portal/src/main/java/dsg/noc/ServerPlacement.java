package dsg.noc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** Where a server runs, as it was told last. */
@Entity
class ServerPlacement {

    @Id
    private String name;

    @Version
    private long version;

    private String host;
    private String account;
    private int port;

    @Column(name = "memory_mib")
    private long memory;

    @Enumerated(EnumType.STRING)
    private PlacedServer.State state;

    @Column(name = "disk_free_mib")
    private long diskFree;

    @Column(name = "disk_total_mib")
    private long diskTotal;

    private Instant toldAt;

    @SuppressWarnings("NullAway.Init")
    protected ServerPlacement() {}

    ServerPlacement(PlacedServer told) {
        this.name = told.name();
        this.host = told.host();
        this.account = told.account();
        this.port = told.port();
        this.memory = told.memory();
        this.state = told.state();
        this.diskFree = told.diskFree();
        this.diskTotal = told.diskTotal();
        this.toldAt = told.toldAt();
    }

    void take(PlacedServer told) {
        host = told.host();
        account = told.account();
        port = told.port();
        memory = told.memory();
        state = told.state();
        diskFree = told.diskFree();
        diskTotal = told.diskTotal();
        toldAt = told.toldAt();
    }

    PlacedServer row() {
        return new PlacedServer(name, host, account, port, memory, state, diskFree, diskTotal, toldAt);
    }
}
