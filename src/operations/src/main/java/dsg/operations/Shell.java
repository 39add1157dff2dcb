package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Other programs, run to their end. */
final class Shell {

    private Shell() {}

    static boolean succeeds(String... command) {
        return call(List.of(command), Map.of(), "").status() == 0;
    }

    /** What the program prints. Its command line must carry no secret: everybody on the machine can read it. */
    static String run(String... command) {
        return run(List.of(command), Map.of(), "");
    }

    static String run(List<String> command, Map<String, String> environment, String input) {
        Outcome outcome = call(command, environment, input);
        if (outcome.status() != 0) {
            throw new Trouble(
                    "%s が失敗しました (%d): %s".formatted(command.getFirst(), outcome.status(), outcome.output()),
                    "Failed (%d): %s".formatted(outcome.status(), String.join(" ", command)));
        }
        return outcome.output();
    }

    static Outcome call(List<String> command, Map<String, String> environment, String input) {
        return call(command, environment, input.getBytes(StandardCharsets.UTF_8));
    }

    static Outcome call(List<String> command, Map<String, String> environment, byte[] input) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try (var out = process.getOutputStream()) {
                out.write(input);
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("中断されました。", "Interrupted.", e);
        }
    }

    /** Runs the program at the caller's terminal until it ends; returns its status. */
    static int hand(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new Trouble(command.getFirst() + " を実行できません。", "Cannot run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    record Outcome(int status, String output) {}
}
