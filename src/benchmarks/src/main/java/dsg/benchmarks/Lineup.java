package dsg.benchmarks;

import dsg.operations.Demonstration;
import dsg.operations.Gateway;
import dsg.operations.Terminal;
import dsg.operations.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts those who are wanted, all with the same certificate to ask for and the same client. */
final class Lineup {

    /** Of the company that uploads most. */
    private static final String TERMINAL = "prime-01";

    private final Options options;
    private final Workspace workspace;
    private final Gateway gateway;
    private final PortalServer portal;
    private final List<Contender> contenders = new ArrayList<>();

    private Lineup(Options options, Workspace workspace, Gateway gateway, PortalServer portal) {
        this.options = options;
        this.workspace = workspace;
        this.gateway = gateway;
        this.portal = portal;
    }

    /** Somebody of the demonstration, which it loads where it is not there. */
    static Demonstration.Account person(Gateway gateway) {
        return gateway.demonstration().load().stream()
                .filter(each -> each.terminal().equals(TERMINAL))
                .findFirst()
                .orElseThrow(() -> new Trouble("デモの利用者がいません。", "There is no demonstration user."));
    }

    /** @param gateway up, and without data */
    static Lineup start(Options options, Workspace workspace, Gateway gateway) {
        Demonstration.Account account = person(gateway);
        ServerIdentity identity = ServerIdentity.make(
                workspace.directory("peers"), Clock.systemUTC().instant());
        Terminal terminal = gateway.demonstration().terminal(account.terminal());
        Curl curl = new Curl(
                workspace.privateDirectory("client"),
                terminal.store(),
                terminal.password(),
                join(
                        workspace.directory("peers").resolve("servers.pem"),
                        gateway.rootCertificate(),
                        identity.certificate()));
        PortalServer portal = new PortalServer(gateway, account, curl, workspace.directory("scratch"));
        portal.signIn();
        Lineup lineup = new Lineup(options, workspace, gateway, portal);
        lineup.contenders.add(portal);
        lineup.startPeers(identity, curl);
        lineup.startRaw(curl);
        return lineup;
    }

    PortalServer portal() {
        return portal;
    }

    List<Contender> contenders() {
        return contenders;
    }

    Optional<Clamav> scanner() {
        return options.takesPart(Contenders.CLAMD, Load.LARGE)
                ? Optional.of(
                        new Clamav(Path.of(gateway.properties().getProperty("dsg.clamd.socket")), portal.scanner()))
                : Optional.empty();
    }

    private void startPeers(ServerIdentity identity, Curl curl) {
        Path directory = workspace.directory("peers");
        Path trusted = join(directory.resolve("terminals.pem"), gateway.rootCertificate(), gateway.terminalAuthority());
        Peers peers =
                new Peers(directory, workspace.peerPorts(), identity, trusted, curl, workspace.directory("scratch"));
        for (String name : List.of(Contenders.NGINX, Contenders.APACHE, Contenders.RCLONE)) {
            if (options.takesPart(name)) {
                contenders.add(peers.contender(name, workspace.keep(peers.start(name))));
            }
        }
    }

    private void startRaw(Curl curl) {
        if (!options.takesPart(Contenders.RAW)) {
            return;
        }
        RawServer raw = new RawServer(workspace.privateDirectory("raw"), workspace.peerPorts() + 3, gateway);
        Child process = workspace.keep(raw.start(portal.pid()));
        for (boolean hashed : new boolean[] {false, true}) {
            contenders.add(raw.contender(process, curl, workspace.directory("scratch"), hashed));
        }
    }

    private static Path join(Path target, Path... parts) {
        try {
            StringBuilder all = new StringBuilder();
            for (Path part : parts) {
                all.append(Files.readString(part));
            }
            return Files.writeString(target, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
