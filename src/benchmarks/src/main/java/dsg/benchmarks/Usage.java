package dsg.benchmarks;

import java.util.Map;

/**
 * What one measurement took.
 *
 * @param cpu seconds of CPU by the server's name
 */
record Usage(double wallSeconds, Map<String, Double> cpu) {

    double cpuSeconds() {
        return cpu.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Without one of the servers: what belongs to the scan when the scan is not what is asked for. */
    double cpuSecondsWithout(String server) {
        return cpuSeconds() - cpu.getOrDefault(server, 0.0);
    }
}
