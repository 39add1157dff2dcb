package dsg.server;

import dsg.operations.Gateway;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Brings a gateway up before the first test class and takes it down after the last. Inside the server, where JUnit asks again, there
 * is nothing to do.
 */
public final class RunningGateway implements BeforeAllCallback {

    private static final boolean IN_SERVER = System.getProperty("jboss.server.base.dir") != null;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!IN_SERVER) {
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Up.class, first -> new Up(), Up.class);
        }
    }

    /** Kept in JUnit's store, which closes it at the end of the run. */
    private static final class Up implements AutoCloseable {

        private final Gateway gateway = Gateway.forTests(Map.of());

        Up() {
            gateway.up();
            gateway.demonstration().load();
            System.setProperty(
                    "dsg.port.management", Integer.toString(gateway.ports().management()));
            System.setProperty(
                    "dsg.server",
                    Path.of(System.getProperty("dsg.war"))
                            .resolveSibling("server")
                            .toString());
        }

        @Override
        public void close() {
            gateway.down();
        }
    }
}
