package dsg.operations;

import dsg.protocol.evidence.LogCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A whole gateway on this machine: its servers, settings and state under one directory. Several may run beside each other, each
 * with its own directory and ports. Used by the command {@code dsg}, and by tests that need real servers.
 *
 * <p>All methods throw {@link Trouble} with what the operator has to do.
 */
public final class Gateway {

    /** The portal hears Keycloak every few seconds. */
    private static final Duration OPENING = Duration.ofMinutes(1);

    private final Path root;
    private final Ports ports;
    private final Map<String, String> changed;
    private @Nullable Parts parts;
    private Consumer<String> progress = line -> {};

    private Gateway(Path root, Ports ports, Map<String, String> changed) {
        this.root = root.toAbsolutePath().normalize();
        this.ports = ports;
        this.changed = changed;
        parts();
    }

    /** The gateway whose state lies, or shall lie, in {@code home} and whose ports follow {@code portBase}. */
    public static Gateway at(Path home, int portBase) {
        return at(home, portBase, Map.of());
    }

    /**
     * As {@link #at(Path, int)}, with settings of its own.
     *
     * @param changed keys of {@code portal.properties} that this gateway wants otherwise, such as shorter times for a test
     */
    public static Gateway at(Path home, int portBase, Map<String, String> changed) {
        return new Gateway(home, new Ports(portBase, Variables.SERVICE), changed);
    }

    /** A gateway for tests beside any other; {@code DSG_TEST_HOME} and {@code DSG_TEST_PORT} say where. */
    public static Gateway forTests(Map<String, String> changed) {
        String port = System.getenv().getOrDefault(Variables.TESTS.port(), "9440");
        return new Gateway(Home.forTests(), new Ports(Integer.parseInt(port), Variables.TESTS), changed);
    }

    /** Where to report what is being done, one line at a time. */
    public Gateway reporting(Consumer<String> lines) {
        this.progress = lines;
        return this;
    }

    /** Brings up the whole gateway: makes what is missing, starts what does not run, leaves alone what does its work. */
    public void up() {
        up(parts().servers().keySet());
    }

    /** As {@link #up()}, for some of the servers. The caller sees to it that those they need are among them or already up. */
    public void up(Set<ServerName> wanted) {
        try (FileChannel alone =
                FileChannel.open(here().lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            alone.lock();
            Space.of(here().home()).demand();
            progress.accept(ports.variables().home() + " " + root);
            parts().clamd().warnings().forEach(progress);
            new Startup(parts().servers(), ports, progress).up(wanted);
            parts().backups().resume();
            if (wanted.contains(ServerName.PORTAL)) {
                parts().shipping().resume();
                tellPlacement();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one server that was stopped or killed, and waits until it does its work. */
    public void start(ServerName name) {
        up(EnumSet.of(name));
    }

    public void stop(ServerName name) {
        server(name).stop();
    }

    /** Kills one server's processes without giving them a chance, as a fault would. */
    public void kill(ServerName name) {
        server(name).daemon().kill();
    }

    /** Stops everything, the last started first. */
    public void down() {
        agents().stop();
        parts().backups().pause();
        parts().shipping().pause();
        edge().down();
        List<ServerName> order = new ArrayList<>(parts().servers().keySet());
        for (ServerName name : order.reversed()) {
            if (server(name).daemon().alive()) {
                progress.accept("停止 / stopping " + name);
                stop(name);
            }
        }
    }

    /** Kills the process that brings the logs to the store, and starts it again. */
    public void restartShipping() {
        parts().shipping().kill();
        parts().shipping().resume();
    }

    /** How many nodes there shall be from the next start on: one, or two with a PostgreSQL that follows and a balancer before them. */
    public void nodes(int number) {
        Guests guests = Guests.of(here());
        if (guests.areTwo() != (number == 2)) {
            down();
            guests.nodes(number);
            parts = null;
        }
    }

    /**
     * Has the PostgreSQL that follows lead from now on. The one that led is stopped first, and its data kept beside; the next start
     * copies it anew from the new leader.
     */
    public void promote() {
        new Promotion(parts()).run();
        parts = null;
    }

    /** Waits until the portal lets in whom it should; what keeps it shut is the operator's trouble. */
    public void demandOpen() {
        if (!Waiting.until(
                () -> parts().portal().shut().isEmpty(), parts().portal().daemon()::alive, OPENING)) {
            String why = parts().portal().shut().orElse("");
            throw new Trouble(
                    "ポータルは起動していますが、だれも入れない状態です: %s%nログ: %s".formatted(why, log(ServerName.PORTAL)),
                    "The portal is up but lets nobody in. See " + log(ServerName.PORTAL));
        }
    }

    public List<Status> status() {
        return parts().servers().values().stream().map(Status::of).toList();
    }

    /** The programs beside the servers: what brings the logs to the store, and the edge where it can run here. */
    public List<Status> companions() {
        Status shipper = Status.of(LogShipping.NAME, parts().shipping().daemon());
        return edge().missing().isEmpty()
                ? List.of(shipper, Status.of(GatewayEdge.NAME, edge().daemon()))
                : List.of(shipper);
    }

    /** Has the portals write more, or less, of this category from now on, without a new start; returns those that do. */
    public List<String> logLevel(String category, String level) {
        List<Portal> running = parts().servers().values().stream()
                .filter(server -> server instanceof Portal && server.daemon().alive())
                .map(Portal.class::cast)
                .toList();
        running.forEach(portal -> portal.logLevel(category, level));
        return running.stream().map(portal -> portal.name().toString()).toList();
    }

    /** The file with the output of a server, or of a program beside them. */
    Path log(String name) {
        return switch (name) {
            case LogShipping.NAME -> parts().shipping().log();
            case GatewayEdge.NAME -> edge().daemon().log();
            default -> log(ServerName.of(name));
        };
    }

    /** The file with the server's output. */
    public Path log(ServerName name) {
        return server(name).daemon().log();
    }

    /** What the portal is told at its start: ports, addresses, passwords. Made when it does not exist yet. */
    public Properties properties() {
        return parts().portal().settings();
    }

    /** User and password of the schema's owner; for tests that go around the application. */
    public Properties ownerAccess() {
        Properties access = new Properties();
        access.setProperty("user", "dsg_owner");
        access.setProperty("password", here().secrets().of("postgres.dsg_owner"));
        return access;
    }

    /** Where the portal lays the audit log's signed heads. */
    public Path auditHeads() {
        return Path.of(properties().getProperty("dsg.audit.heads"));
    }

    /** Verifies the whole audit log against the key and the heads in this folder. */
    public LogCheck.Report verifyAudit(Path heads) {
        return new AuditCheck(properties().getProperty("dsg.db.url"), ownerAccess())
                .against(heads, Path.of(properties().getProperty("dsg.audit.archive", "audit-archive")));
    }

    /** Brings the portal's schema up to date; PostgreSQL has to be up. */
    public void migrate() {
        parts().migrations().run();
    }

    /** Where the portal keeps its files: {@code staging}, {@code blobs}, {@code quarantine}. */
    public Path store() {
        return parts().portal().store();
    }

    /** The token with the contracts' keys, as files. */
    public Path vaultObjects() {
        return parts().vault().token().objects();
    }

    /** Copies of the vault's keys; the database has to be up. */
    public VaultCopies vaultCopies() {
        return new VaultCopies(
                parts().vault(), properties().getProperty("dsg.db.url"), ownerAccess(), Clock.systemUTC());
    }

    /**
     * Puts a copy of the vault's keys back; the database has to be up, the portal must not be.
     *
     * @return contracts whose key the copy held although its destruction is on record; they stay without it
     */
    public List<String> restoreVault(Path copy) {
        if (server(ServerName.PORTAL).daemon().alive()) {
            throw new Trouble("先にポータルを停止してください。", "Stop the portal first.");
        }
        return Vault.restore(
                parts().vault().token(),
                copy.toAbsolutePath().normalize(),
                vaultCopies().destroyed());
    }

    /** Backups of this gateway. */
    public Backups backups() {
        return parts().backups();
    }

    /** Has the portal know where its servers run; whether it heard. */
    public boolean tellPlacement() {
        return new Placement(here(), parts()).tell();
    }

    /** What is wrong with this gateway and its machine, and what is well. */
    List<Finding> examine() {
        return new Doctor(here(), parts(), vaultCopies(), Clock.systemUTC()).examine();
    }

    /** Stops everything and puts what was restored in the place of what is lost; {@link #up()} goes on from there. */
    public void reinstate(Path restored) {
        down();
        parts().backups().reinstate(restored);
    }

    /** A certificate to trust the gateway's servers by, as a PEM file. */
    public Path rootCertificate() {
        return parts().certificates().rootFile();
    }

    /** The certificate of the authority that issues the terminals', as a PEM file. */
    public Path terminalAuthority() {
        return parts().certificates().authorityFile(Profile.TERMINALS);
    }

    /** The demonstration's terminals and, once the portal has loaded them, its accounts. */
    public Demonstration demonstration() {
        return new Demonstration(here(), parts().certificates(), parts().web());
    }

    /** The way by which the edge of the network fetches its states. */
    public EdgeLink edgeLink() {
        return new EdgeLink(
                here(), parts().certificates(), new Web(here(), parts().certificates(), EdgeLink.PEER), parts().web());
    }

    /** A site with this router and the gateway's end of its line, as this machine plays them. */
    public SiteLab site(String router) {
        return new SiteLab(here(), parts().certificates(), edgeLink(), edge(), router);
    }

    /** Firewall, ends of the lines, names and time of this gateway. */
    public GatewayEdge edge() {
        return parts().edge();
    }

    /** The program of the terminals, as terminals get it. */
    AgentPackage agentPackage() {
        Installation here = here();
        return new AgentPackage(
                here.home().privateDirectory(ServiceUser.caller(), "agent-package"),
                here.project().resolve("server-config/terminal"),
                here.built("src/operations/target/lib"),
                Clock.systemUTC());
    }

    /** The program of the terminals, as this machine plays them. */
    public TerminalAgents agents() {
        return parts().agents();
    }

    /** Where a gateway begins that is no demonstration. */
    public Founding founding() {
        return new Founding(here(), parts().certificates(), parts().web());
    }

    /** The keys of a terminal that was applied for and approved. */
    public TerminalHandOut handOut() {
        return new TerminalHandOut(here(), parts().certificates(), parts().web());
    }

    FirstEnrolment firstEnrolment() {
        return new FirstEnrolment(here(), parts().web(), agents());
    }

    /** Whether this gateway holds made-up people and companies. */
    public boolean isDemonstration() {
        return parts().portal().isDemonstration();
    }

    /** Whether pages can say whom to call. */
    boolean hasContact() {
        return Contact.of(here()).isComplete() && Contact.ofOffice(here()).isComplete();
    }

    Path benchmarks() {
        return here().built("src/benchmarks/target/benchmarks.jar");
    }

    public Ports ports() {
        return ports;
    }

    public Path home() {
        return root;
    }

    public String portalUrl() {
        return here().portalUrl();
    }

    public String keycloakUrl() {
        return here().keycloakUrl();
    }

    /** The first password of {@code administrator} in Keycloak's console, to be changed at the first login. */
    public String administratorPassword() {
        return Keycloak.administratorPassword(here());
    }

    /** Enables an account that too many wrong passwords have locked for good, and forgets its failures. */
    public void unlock(String account) {
        new Unlocking(here(), parts().web()).unlock(account);
    }

    /** Asks the portal whether database, files and keys fit together. */
    public Check check() {
        return Check.of(here(), parts().web(), server(ServerName.POSTGRES), false);
    }

    /** As {@link #check()}, reading every byte of every file and comparing its hash with the register's. */
    public Check checkDeeply() {
        return Check.of(here(), parts().web(), server(ServerName.POSTGRES), true);
    }

    /** Another portal on this gateway's database; its ports follow another number. */
    public SecondPortal secondPortal(int portBase) {
        return parts().secondPortal(portBase);
    }

    /** Stops everything and deletes all state, keys and files included. What is asked of the gateway afterwards begins anew. */
    public void delete() {
        down();
        parts().clamd().clear();
        here().home().delete();
        parts = null;
    }

    Parts parts() {
        Parts present = parts;
        if (present == null) {
            present = Parts.of(Installation.of(root, ports), changed);
            parts = present;
        }
        return present;
    }

    private Installation here() {
        return parts().here();
    }

    private Server server(ServerName name) {
        return Objects.requireNonNull(parts().servers().get(name));
    }
}
