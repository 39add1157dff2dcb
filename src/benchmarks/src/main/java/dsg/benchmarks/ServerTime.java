package dsg.benchmarks;

import dsg.operations.Gateway;
import dsg.operations.ServerName;
import java.util.List;
import java.util.Set;

/**
 * The CPU time that some of a gateway's servers have used so far, together: a login is answered by several of them. What they do by
 * themselves meanwhile is in it.
 */
final class ServerTime {

    private final List<ProcessTree> servers;

    ServerTime(Gateway gateway, Set<ServerName> wanted) {
        servers = gateway.status().stream()
                .filter(status -> wanted.stream().anyMatch(status::is))
                .map(status -> new ProcessTree(status.name(), status.pid()))
                .toList();
    }

    double seconds() {
        return servers.stream().mapToDouble(ProcessTree::cpuSeconds).sum();
    }
}
