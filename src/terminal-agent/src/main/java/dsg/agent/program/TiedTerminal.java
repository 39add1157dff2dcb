package dsg.agent.program;

import dsg.agent.Shown;
import dsg.agent.capture.AgentKey;
import dsg.agent.channel.GatewayDownloads;
import dsg.agent.channel.Link;
import dsg.agent.channel.TerminalTls;
import dsg.agent.command.Command;
import dsg.agent.erasure.ErasureDuty;
import dsg.agent.erasure.ErasureDuty.Cause;
import dsg.agent.platform.linux.LinuxPlatform;
import dsg.agent.program.AgentSettings.Terminal;
import dsg.agent.program.AgentSettings.Tie;
import dsg.agent.threat.Isolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** One terminal: its tie to the gateway and all its duties. */
public final class TiedTerminal implements AutoCloseable {

    private static final Logger LOG = System.getLogger(TiedTerminal.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What is told at the end waits so long for the gateway, and else for the next start. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int HTTPS = 443;

    private final Tie tie;
    private final LinuxPlatform machine = new LinuxPlatform(Path.of("/"));
    private final List<String> network;
    private final AtomicBoolean lost = new AtomicBoolean();
    private final Link link;
    private @Nullable TerminalDuties duties;

    private TiedTerminal(Tie tie, List<String> network, Isolation isolation, BooleanSupplier atSensor, Clock clock) {
        this.tie = tie;
        this.network = network;
        SSLContext tls = TerminalTls.of(
                tie.authority(), tie.browser().store(), tie.browser().password());
        ErasureDuty.Signer signer = signer(tie.agent());
        link = new Link(
                tie.gateway(),
                tls,
                tie.state(),
                reports -> {
                    TerminalDuties made = new TerminalDuties(
                            machine,
                            reports,
                            new GatewayDownloads(tie.gateway(), tls),
                            isolation,
                            signer,
                            new TerminalDuties.Place(tie.state(), tie.root(), tie.own()),
                            atSensor,
                            clock);
                    duties = made;
                    return made.all();
                },
                this::lost,
                clock);
    }

    /**
     * Begins; what people have left before the machine was started last is erased first.
     *
     * @param atSensor whether somebody is at the machine's sensor
     * @throws IllegalArgumentException where its keys cannot be used
     */
    public static TiedTerminal start(Tie tie, BooleanSupplier atSensor, Clock clock) {
        try {
            Files.createDirectories(tie.state());
            List<String> network = tie.own() ? List.of() : namespace(tie);
            int port = tie.gateway().getPort();
            TiedTerminal terminal = new TiedTerminal(
                    tie,
                    network,
                    new Isolation(tie.state().resolve("isolation"), address(tie), port < 0 ? HTTPS : port, network),
                    atSensor,
                    clock);
            if (tie.own() && terminal.isNewBoot()) {
                terminal.erase(Cause.START);
            }
            return terminal;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static ErasureDuty.Signer signer(Terminal agent) {
        AgentKey key = AgentKey.read(agent.store(), agent.password());
        return new ErasureDuty.Signer(key.key(), key.certificate());
    }

    /** Rules are made by numbers; the last one counts while the name of the gateway cannot be resolved. */
    private static String address(Tie tie) throws IOException {
        Path kept = tie.state().resolve("gateway.address");
        try {
            String found = InetAddress.getByName(tie.gateway().getHost()).getHostAddress();
            Files.writeString(kept, found);
            return found;
        } catch (UnknownHostException offline) {
            if (Files.exists(kept)) {
                return Files.readString(kept).strip();
            }
            throw offline;
        }
    }

    /** A network of its own for what isolates: the machine's stays. Without the right to make one, isolating fails and is reported so. */
    private static List<String> namespace(Tie tie) {
        String name = "dsg-" + tie.name() + "-" + ProcessHandle.current().pid();
        run("ip", "netns", "add", name);
        return List.of("ip", "netns", "exec", name);
    }

    private static void run(String... command) {
        try {
            Command.succeed(PATIENCE, List.of(command));
        } catch (IOException refused) {
            LOG.log(Level.WARNING, "{0}", refused.getMessage());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isNewBoot() throws IOException {
        Path kept = tie.state().resolve("boot");
        String now = Files.readString(BOOT);
        if (Files.exists(kept) && Files.readString(kept).equals(now)) {
            return false;
        }
        Files.writeString(kept, now);
        return true;
    }

    /**
     * Whoever has the terminal now finds nothing of anybody's on it. A hold of the security office stands above that: what is held as
     * evidence stays.
     */
    private void lost() {
        if (!duties().erasure().isHeld() && lost.compareAndSet(false, true)) {
            erase(Cause.LOST);
        }
    }

    public String name() {
        return tie.name();
    }

    /** The version of the policy that every duty has been given; 0 for none. */
    public long applied() {
        return link.applied();
    }

    /** Reports that the gateway has not taken down yet. */
    public int waiting() {
        return link.waiting();
    }

    public TerminalDuties duties() {
        return Objects.requireNonNull(duties);
    }

    /** What the status window says. */
    List<Shown> shown() {
        List<Shown> lines = new ArrayList<>(link.shown());
        lines.addAll(duties().shown());
        return lines;
    }

    /** Erases what people have left. */
    public void erase(Cause cause) {
        duties().erasure().erase(cause);
    }

    /** The machine is being switched off, or only the agent is ended; a played terminal is switched off by ending its agent. */
    void end() {
        if (!tie.own() || isStopping()) {
            erase(Cause.SHUTDOWN);
        }
        link.drain(LAST_WORDS);
        close();
    }

    private static boolean isStopping() {
        try {
            return Command.run(PATIENCE, List.of("systemctl", "is-system-running"))
                    .text()
                    .contains("stopping");
        } catch (IOException unknown) {
            LOG.log(Level.WARNING, "It is not known whether the machine stops: {0}", unknown.getMessage());
            return false;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        link.close();
        duties().close();
        if (!network.isEmpty()) {
            run("ip", "netns", "delete", network.getLast());
        }
        try {
            machine.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
