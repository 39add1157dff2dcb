package dsg.journey;

import dsg.operations.Gateway;
import dsg.operations.ServerName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The token with the contracts' keys is out of reach, as an HSM that was unplugged; afterwards the portal is started again. */
final class ClosedVault {

    private final Gateway gateway;
    private final Path objects;
    private final Path away;

    ClosedVault(Gateway gateway) {
        this.gateway = gateway;
        objects = gateway.vaultObjects();
        away = objects.resolveSibling("away");
        move(objects, away);
    }

    /** SoftHSM takes a token back only in a process that starts anew. */
    void open() {
        move(away, objects);
        gateway.kill(ServerName.PORTAL);
        gateway.up();
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
