package dsg.platform.door;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StartException;
import org.jboss.msc.service.StopContext;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.channels.AcceptingChannel;

/**
 * Stands where connections of browsers are accepted, and keeps {@link Strangers} from taking the terminals' places. The server
 * has a limit for all connections only, which one caller can use up; so this takes the place of its accepting listener. Named in
 * {@code META-INF/services}.
 */
public class Doorkeeper implements ServiceActivator {

    private static final Logger LOG = System.getLogger(Doorkeeper.class.getName());

    private static final ServiceName HTTPS = ServiceName.parse("org.wildfly.undertow.listener.https");

    /** A quarter of the listener's connections (server-config/wildfly/configure.cli). */
    private static final int MOST = 512;

    private static final int MOST_OF_ADDRESS = 256;

    private static final Strangers<StreamConnection> STRANGERS =
            new Strangers<>(MOST, MOST_OF_ADDRESS, StreamConnection::isOpen);

    /** This request comes from a registered terminal, and so does what else comes by its connection. */
    public static void known(HttpServerExchange exchange) {
        STRANGERS.known(exchange.getConnection().getPeerAddress(InetSocketAddress.class));
    }

    @Override
    public void activate(ServiceActivatorContext context) {
        ServiceBuilder<?> builder = context.getServiceTarget().addService();
        Supplier<Object> listener = builder.requires(HTTPS);
        builder.setInstance(new Accepting(listener)).install();
    }

    /** For as long as the portal is deployed. */
    private record Accepting(Supplier<Object> listener, AtomicReference<Runnable> undo) implements Service {

        Accepting(Supplier<Object> listener) {
            this(listener, new AtomicReference<>(() -> {}));
        }

        @Override
        public void start(StartContext context) throws StartException {
            try {
                AcceptingChannel<StreamConnection> server = server();
                ChannelListener<StreamConnection> opened = opened();
                undo.set(() -> server.getAcceptSetter().set(ChannelListeners.openListenerAdapter(opened)));
                server.getAcceptSetter().set(channel -> accept(channel, opened));
            } catch (ReflectiveOperationException another) {
                throw new StartException("The listener is built otherwise than this was written for", another);
            }
        }

        @Override
        public void stop(StopContext context) {
            undo.get().run();
        }

        /** Nothing that is public leads there. */
        @SuppressWarnings("unchecked")
        private AcceptingChannel<StreamConnection> server() throws ReflectiveOperationException {
            Field server = listener.get().getClass().getDeclaredField("sslServer");
            server.setAccessible(true);
            return (AcceptingChannel<StreamConnection>) server.get(listener.get());
        }

        @SuppressWarnings("unchecked")
        private ChannelListener<StreamConnection> opened() throws ReflectiveOperationException {
            return (ChannelListener<StreamConnection>)
                    listener.get().getClass().getMethod("getOpenListener").invoke(listener.get());
        }

        private static void accept(
                AcceptingChannel<? extends StreamConnection> channel, ChannelListener<StreamConnection> opened) {
            try {
                StreamConnection connection = channel.accept();
                if (connection != null) {
                    STRANGERS
                            .enter(connection.getPeerAddress(InetSocketAddress.class), connection)
                            .forEach(Accepting::drop);
                    ChannelListeners.invokeChannelListener(connection, opened);
                }
            } catch (IOException gone) {
                LOG.log(Level.DEBUG, "A connection was gone before it was accepted", gone);
            }
        }

        /** In the thread that watches it: nobody else may close it at the same time. */
        private static void drop(StreamConnection connection) {
            connection.getIoThread().execute(() -> {
                try {
                    connection.setOption(Options.CLOSE_ABORT, true);
                } catch (IOException gone) {
                    LOG.log(Level.DEBUG, "A connection that is to be dropped has gone", gone);
                }
                IoUtils.safeClose(connection);
            });
        }
    }
}
