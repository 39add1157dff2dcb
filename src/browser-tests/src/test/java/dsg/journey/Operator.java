package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.Dsg;
import dsg.operations.Gateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whoever runs a gateway by its commands: the program that {@code server-config/dsg} hands over to, as a process of its own. */
final class Operator {

    private final Map<String, String> environment;

    /** @param demonstration what the operator says the gateway is for */
    Operator(Gateway gateway, boolean demonstration) {
        environment = Map.of(
                "DSG_HOME", gateway.home().toString(),
                "DSG_PORT", Integer.toString(gateway.ports().base()),
                "DSG_DEMONSTRATION", Boolean.toString(demonstration));
    }

    /**
     * Runs a command to its end.
     *
     * @param typed the lines that are answered to what it asks
     * @return all that it prints
     */
    String run(String command, String... typed) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Ddsg.project=" + System.getProperty("dsg.project", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Dsg.class.getName(),
                        command))
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try (var keyboard = process.outputWriter(StandardCharsets.UTF_8)) {
                for (String line : typed) {
                    keyboard.write(line + "\n");
                }
            }
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(printed).isZero();
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
