package dsg.edge.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.edge.system.Host;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Machines with networks of their own and cables between them. Nothing of it is left when it is closed. */
public final class Lab implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String prefix = "dsg%05x".formatted(RANDOM.nextInt(1 << 20));
    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final Path directory;
    private int cables;

    /**
     * An empty one.
     *
     * @param directory for what the programs write
     */
    public Lab(Path directory) {
        this.directory = directory;
        assertThat(new Host("").run("id", "-u").output())
                .as("tests of networks make namespaces and have to run as root")
                .isEqualTo("0");
    }

    /** A machine with nothing but a loopback. */
    public Host machine(String name) {
        Host host = new Host(prefix + name);
        must(new Host(""), "ip netns add " + host.namespace());
        endings.push(() -> new Host("").run("ip", "netns", "del", host.namespace()));
        must(host, "ip link set lo up");
        return host;
    }

    /** A cable; each end gets this name at its machine and comes up. */
    public void cable(Host one, String card, Host other, String otherCard) {
        String draft = prefix + "c" + cables++;
        must(new Host(""), "ip link add %sa type veth peer name %sb".formatted(draft, draft));
        plug(draft + "a", one, card);
        plug(draft + "b", other, otherCard);
    }

    private static void plug(String draft, Host host, String card) {
        must(new Host(""), "ip link set %s netns %s name %s".formatted(draft, host.namespace(), card));
        must(host, "ip link set " + card + " up");
    }

    /** A bridge at this machine, over these cards of its. */
    public static void bridge(Host host, String name, String... cards) {
        must(host, "ip link add " + name + " type bridge");
        for (String card : cards) {
            must(host, "ip link set " + card + " master " + name);
        }
        must(host, "ip link set " + name + " up");
    }

    /** Gives a card its addresses. */
    public static void address(Host host, String card, String mac, String address) {
        if (!mac.isEmpty()) {
            must(host, "ip link set %s address %s".formatted(card, mac));
        }
        must(host, "ip addr add %s dev %s".formatted(address, card));
    }

    /** Runs it and demands that it goes well. Words are parted by single spaces. */
    public static String must(Host host, String command) {
        Host.Result result = host.run(command.split(" "));
        assertThat(result.status()).as("%s: %s", command, result.output()).isZero();
        return result.output();
    }

    public static void forwards(Host host) {
        must(host, "sysctl -q -w net.ipv4.ip_forward=1");
    }

    /** Starts a program that is ended with the lab. */
    public Process start(Host host, List<String> command) {
        return keep(host.start(command, Map.of(), directory.resolve("programs.log")));
    }

    /** Has a process ended with the lab. */
    public Process keep(Process process) {
        endings.push(() -> {
            process.destroy();
            try {
                if (!process.waitFor(5, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return process;
    }

    /** Has something done when the lab ends. */
    public void keep(Runnable ending) {
        endings.push(ending);
    }

    /** A Java program of the tests, on this machine. */
    public Process java(Host host, Class<?> program, Path output, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes(program),
                program.getName()));
        command.addAll(List.of(arguments));
        return keep(host.start(command, Map.of(), output));
    }

    private static String classes(Class<?> program) {
        try {
            return new File(program.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until this is so. */
    public static void await(String what, Duration longest, BooleanSupplier so) {
        long end = System.nanoTime() + longest.toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain until %s", what).isLessThan(end);
            Thread.onSpinWait();
            LockSupport.parkNanos(20_000_000);
        }
    }

    public Path directory() {
        return directory;
    }

    /** The text of a file of the lab; empty when it is not there. */
    public String text(String file) {
        try {
            Path path = directory.resolve(file);
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        endings.forEach(Runnable::run);
    }
}
