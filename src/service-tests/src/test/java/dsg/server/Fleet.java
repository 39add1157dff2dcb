package dsg.server;

import dsg.company.OrganisationDirectory;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import dsg.terminal.TerminalKeys;
import dsg.terminal.Terminals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Terminals of a test's own, and files that were carried in for it. */
@ApplicationScoped
public class Fleet {

    private static final String PROVIDER = "架空 運子";

    @Inject
    Acting acting;

    @Inject
    Terminals terminals;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Turn turn;

    @Inject
    @ConfigProperty(name = "dsg.store.path")
    Path store;

    /** A new terminal of the organisation with this code. */
    public TerminalId register(String organisation) throws Exception {
        OrganisationId owner = organisations.find(organisation).orElseThrow().id();
        String name = "fleet-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        return acting.as(
                PROVIDER, () -> terminals.register(owner, name, new TerminalKeys(fingerprint(), fingerprint())));
    }

    public String name(TerminalId terminal) throws Exception {
        return acting.as(PROVIDER, () -> terminals.row(terminal)).name();
    }

    /** Lays a file where those for this use lie. */
    public void carry(String use, String name, byte[] content) throws IOException {
        Path folder = Files.createDirectories(store.resolveSibling("carried-in").resolve(use));
        Files.write(folder.resolve(name), content);
    }

    /** Does it in a transaction, as what takes reports down does. */
    public <T> T inTransaction(Callable<T> work) throws Exception {
        return turn.of(work);
    }

    /** A transaction of its own. */
    @ApplicationScoped
    public static class Turn {

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public <T> T of(Callable<T> work) throws Exception {
            return work.call();
        }
    }

    private static String fingerprint() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
