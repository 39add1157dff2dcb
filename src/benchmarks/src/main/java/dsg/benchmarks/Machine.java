package dsg.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static List<String> facts() {
        Runtime runtime = Runtime.getRuntime();
        return List.of(
                "%d × %s, %.1f GiB, Linux %s %s"
                        .formatted(
                                runtime.availableProcessors(),
                                line("/proc/cpuinfo", "model name"),
                                Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1048576.0,
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")),
                "Java %s, %s, %s, %s, %s"
                        .formatted(
                                System.getProperty("java.vm.version"),
                                version("/usr/sbin/nginx", "-v"),
                                version("/usr/sbin/apache2", "-v"),
                                version("/usr/bin/rclone", "version"),
                                version("curl", "--version")));
    }

    /** Of the last 1, 5 and 15 minutes: on a busy machine, wall time says little. */
    static String load() {
        return read("/proc/loadavg").replaceAll("( \\S+){2}\\s*$", "");
    }

    private static String line(String file, String key) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(key))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("0 ?");
    }

    private static String version(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(output.split("\n", 2)[0].split(" \\(")[0])
                    .map(first -> first.replaceFirst("(?i)(nginx|server) version: ", "")
                            .toLowerCase(Locale.ROOT))
                    .findFirst()
                    .orElse("?");
        } catch (IOException absent) {
            return command[0] + " -";
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
