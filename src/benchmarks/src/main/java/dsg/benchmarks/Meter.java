package dsg.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures servers from its start on; may be read more than once. */
final class Meter {

    private final List<ProcessTree> servers;
    private final Map<String, Double> before;
    private final long begin;

    private Meter(List<ProcessTree> servers) {
        this.servers = servers;
        this.before = cpu();
        this.begin = System.nanoTime();
    }

    static Meter start(List<ProcessTree> servers) {
        return new Meter(servers);
    }

    Usage read() {
        double wall = (System.nanoTime() - begin) / 1e9;
        Map<String, Double> used = cpu();
        used.replaceAll((name, now) -> now - before.getOrDefault(name, 0.0));
        return new Usage(wall, used);
    }

    private Map<String, Double> cpu() {
        Map<String, Double> cpu = new LinkedHashMap<>();
        servers.forEach(server -> cpu.put(server.name(), server.cpuSeconds()));
        return cpu;
    }
}
