package dsg.server;

import dsg.operations.Gateway;
import dsg.operations.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.ModelControllerClientConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wildfly.plugin.tools.DeploymentManager;
import org.wildfly.plugin.tools.UndeployDescription;

/**
 * Brings a gateway up before the first test class and takes it down after the last. Inside the server, where JUnit asks again, there
 * is nothing to do.
 */
public final class RunningGateway implements BeforeAllCallback {

    private static final boolean IN_SERVER = System.getProperty("jboss.server.base.dir") != null;

    /** Where tests that read mail have a server for it; there is none while they have not. */
    private static final int MAIL_BELOW_HTTPS = 1;

    private static final int MAILBOX_BELOW_HTTPS = 3;

    /** Where the provider is told that a form is there. */
    public static final String FORMS_DESK = "forms@provider.example";

    /** A server that has just started on a busy machine answers late. */
    private static final int PATIENCE_MILLIS = 60_000;

    private static @Nullable Gateway running;

    /** The gateway, for what tests do to it from outside. */
    public static Gateway gateway() {
        return Objects.requireNonNull(running);
    }

    /** The port at which the portal looks for its mail server. */
    public static int mailPort() {
        return gateway().ports().https() - MAIL_BELOW_HTTPS;
    }

    /** The port at which the portal looks for the desks' mailbox. */
    public static int mailboxPort() {
        return gateway().ports().https() - MAILBOX_BELOW_HTTPS;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!IN_SERVER) {
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Up.class, first -> start(), Up.class);
        }
    }

    private static Up start() {
        Up up = new Up();
        running = up.gateway;
        return up;
    }

    /** Kept in JUnit's store, which closes it at the end of the run. */
    private static final class Up implements AutoCloseable {

        private final Gateway gateway;

        /** A gateway that runs already is used, and stays. */
        private final boolean found;

        Up() {
            int https = Gateway.forTests(Map.of()).ports().https();
            gateway = Gateway.forTests(Map.of(
                    "dsg.mail.host", "127.0.0.1",
                    "dsg.mail.port", Integer.toString(https - MAIL_BELOW_HTTPS),
                    "dsg.mail.from", "dsg@gateway.example",
                    "dsg.mail.tls", "none",
                    "dsg.mail.in.host", "127.0.0.1",
                    "dsg.mail.in.port", Integer.toString(https - MAILBOX_BELOW_HTTPS),
                    "dsg.mail.in.user", "desk",
                    "dsg.mail.in.password", "made-up",
                    "dsg.mail.in.tls", "none",
                    "dsg.forms.mail", FORMS_DESK));
            found = gateway.status().stream().noneMatch(each -> each.state() == Status.State.STOPPED);
            if (!found) {
                gateway.up();
                gateway.demonstration().load();
            }
            int management = gateway.ports().management();
            removePortal(management);
            System.setProperty("dsg.port.management", Integer.toString(management));
            System.setProperty(
                    "dsg.server",
                    Path.of(System.getProperty("dsg.war"))
                            .resolveSibling("server")
                            .toString());
        }

        /** The tests bring the WAR themselves, with the tests in it. */
        private static void removePortal(int management) {
            try (ModelControllerClient client =
                    ModelControllerClient.Factory.create(new ModelControllerClientConfiguration.Builder()
                            .setHostName("127.0.0.1")
                            .setPort(management)
                            .setConnectionTimeout(PATIENCE_MILLIS)
                            .build())) {
                DeploymentManager.create(client)
                        .undeploy(UndeployDescription.of("ROOT.war").setFailOnMissing(false))
                        .assertSuccess();
            } catch (IOException unreachable) {
                throw new UncheckedIOException(unreachable);
            }
        }

        @Override
        public void close() {
            if (!found) {
                gateway.down();
            }
        }
    }
}
