package dsg.benchmarks;

import dsg.operations.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server that this program starts beside the gateway and ends with itself. */
final class Child {

    private static final long COMING = 120;
    private static final long ENDING = 10;

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static Child start(String name, List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new Child(name, builder.start(), log);
        } catch (IOException e) {
            throw new Trouble(
                    "%s を実行できません: %s".formatted(command.getFirst(), e.getMessage()),
                    "Cannot run %s: %s".formatted(command.getFirst(), e.getMessage()));
        }
    }

    ProcessTree tree() {
        return new ProcessTree(name, process.pid());
    }

    /** Waits until something listens there. */
    Child awaitPort(int port) {
        return await(() -> {
            try (Socket probe = new Socket()) {
                probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return true;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    /** Waits until its output says so. */
    Child awaitOutput(String line) {
        return await(() -> output().contains(line));
    }

    /** Ends it and all its processes. */
    void end() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        process.destroy();
        try {
            process.waitFor(ENDING, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private Child await(BooleanSupplier ready) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(COMING);
        try {
            while (!ready.getAsBoolean()) {
                if (System.nanoTime() > deadline || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new Trouble(
                            "%s が起動しません:%n%s".formatted(name, tail()), "%s does not come up.".formatted(name));
                }
            }
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("中断されました。", "Interrupted.");
        }
    }

    private String tail() {
        List<String> lines = output().lines().toList();
        return lines.stream().skip(Math.max(0, lines.size() - 12)).collect(Collectors.joining("\n"));
    }

    private String output() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException notYet) {
            return "";
        }
    }
}
