package dsg.benchmarks;

import dsg.operations.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A server as the system sees it: a process and all that descend from it.
 *
 * @param name whose CPU time this is, in the report
 */
record ProcessTree(String name, long root) {

    /** USER_HZ, which is 100 on every architecture of Linux that Debian supports; see proc(5). */
    private static final double TICKS_PER_SECOND = 100;

    /** Those of /proc/pid/stat after the command: utime, stime, and cutime and cstime of children that have ended. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;

    /** User and system time so far of the processes that live and of those of their children that have ended. */
    double cpuSeconds() {
        ProcessHandle server = ProcessHandle.of(root)
                .filter(ProcessHandle::isAlive)
                .orElseThrow(() -> new Trouble(name + " が測定中に終了しました。", name + " has ended while it was measured."));
        return Stream.concat(Stream.of(server), server.descendants())
                        .mapToLong(process -> ticks(process.pid()))
                        .sum()
                / TICKS_PER_SECOND;
    }

    private static long ticks(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The command's name stands in parentheses and may itself hold spaces and parentheses
            String[] field = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Stream.of(field)
                    .skip(FIRST_TIME)
                    .limit(TIMES)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
