package dsg.journey;

import dsg.agent.Downloads;
import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.channel.GatewayDownloads;
import dsg.agent.channel.Link;
import dsg.agent.channel.TerminalTls;
import dsg.agent.malware.MalwareDuty;
import dsg.agent.patch.PatchDuty;
import dsg.agent.software.SoftwareDuty;
import dsg.agent.threat.Isolation;
import dsg.agent.threat.ThreatDuty;
import dsg.agent.trail.Trail;
import dsg.operations.Gateway;
import dsg.operations.Terminal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A terminal with its agent's real duties: packages in a root of its own, a folder of documents, and a network namespace that stands for
 * its network.
 */
final class ProtectedTerminal implements AutoCloseable {

    private final Path folder;
    private final String namespace = "dsgj" + ProcessHandle.current().pid();
    private final Link link;
    private @Nullable ThreatDuty threats;

    ProtectedTerminal(Gateway gateway, String name, Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        for (String each :
                List.of("var/lib/dpkg/info", "var/lib/dpkg/updates", "var/lib/dpkg/triggers", "var/log", "etc")) {
            Files.createDirectories(root().resolve(each));
        }
        Files.createFile(root().resolve("var/lib/dpkg/status"));
        Files.writeString(root().resolve("etc/os-release"), "VERSION_CODENAME=bookworm\n");
        Files.createDirectories(documents());
        run("ip", "netns", "add", namespace);
        Terminal terminal = gateway.demonstration().terminal(name);
        Downloads downloads = new GatewayDownloads(
                URI.create(gateway.portalUrl()),
                TerminalTls.of(gateway.rootCertificate(), terminal.store(), terminal.password()));
        this.link = gateway.agents().link(terminal, folder.resolve("link"), reports -> duties(downloads, reports));
    }

    private List<Duty> duties(Downloads downloads, Reports reports) {
        Clock clock = Clock.systemUTC();
        SoftwareDuty software = new SoftwareDuty(root(), reports, clock);
        ThreatDuty watching = new ThreatDuty(
                new Isolation(folder.resolve("isolation"), "127.0.0.1", 443, List.of("ip", "netns", "exec", namespace)),
                List.of(folder.resolve("work")),
                Set.of(),
                Trail.NONE,
                Integer::toString,
                reports,
                clock);
        threats = watching;
        return List.of(
                software,
                new PatchDuty(
                        root(),
                        folder.resolve("patches"),
                        downloads,
                        reports,
                        software::tell,
                        new PatchDuty.Moment(() -> false, clock)),
                new MalwareDuty(folder.resolve("malware"), List.of(documents()), false, downloads, reports, clock),
                watching);
    }

    /** Where its packages are. */
    Path root() {
        return folder.resolve("root");
    }

    /** Where people put files. */
    Path documents() {
        return folder.resolve("documents");
    }

    /** A tiny package that holds nothing but its version. */
    Path build(String version) throws IOException, InterruptedException {
        Path tree = folder.resolve("tree-" + version);
        Files.createDirectories(tree.resolve("DEBIAN"));
        Files.writeString(
                tree.resolve("DEBIAN/control"),
                "Package: dsg-tiny\nVersion: " + version + "\nArchitecture: all\nSection: misc\nPriority: optional\n"
                        + "Maintainer: DSG <dsg@dsg.invalid>\nDescription: nothing but its version\n");
        Path deb = folder.resolve("dsg-tiny_" + version + "_all.deb");
        run("dpkg-deb", "--root-owner-group", "--build", tree.toString(), deb.toString());
        return deb;
    }

    void install(Path deb) throws IOException, InterruptedException {
        run("dpkg", "--root=" + root(), "--force-not-root", "-i", deb.toString());
    }

    /** Whether the kernel shuts its network off. */
    boolean isShutOff() throws IOException, InterruptedException {
        return new ProcessBuilder("ip", "netns", "exec", namespace, "nft", "list", "table", "inet", "dsg_isolation")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process running = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (running.waitFor() != 0) {
            throw new IOException(String.join(" ", command));
        }
    }

    @Override
    public void close() throws IOException {
        link.close();
        if (threats != null) {
            threats.close();
        }
        try {
            run("ip", "netns", "del", namespace);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
