package dsg.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** HAProxy before two nodes: it hands TLS on as it is, so that certificates of terminals are seen by the portal and by nobody else. */
final class Balancer implements Server {

    private static final String PROGRAM = "/usr/sbin/haproxy";
    private static final int PATIENCE_MILLIS = 500;

    private final Installation here;
    private final Installation first;
    private final Installation second;
    private final ServiceUser user = ServiceUser.of("dsg-balancer");
    private final Daemon daemon;

    Balancer(Installation here, Installation first, Installation second) {
        this.here = here;
        this.first = first;
        this.second = second;
        this.daemon = new Daemon(here.home(), ServerName.BALANCER.toString());
    }

    @Override
    public ServerName name() {
        return ServerName.BALANCER;
    }

    @Override
    public ServiceUser user() {
        return user;
    }

    @Override
    public Daemon daemon() {
        return daemon;
    }

    @Override
    public List<Integer> ports() {
        return List.of(
                here.published().https(),
                here.published().internal(),
                here.published().keycloak());
    }

    @Override
    public boolean prepare() {
        Map<String, Object> values = new HashMap<>(Map.of(
                "https", here.published().https(),
                "internal", here.published().internal(),
                "keycloak", here.published().keycloak()));
        values.putAll(ports("first.", first.ports()));
        values.putAll(ports("second.", second.ports()));
        return here.put(
                user,
                here.home().privateDirectory(user, "balancer").resolve("haproxy.cfg"),
                Template.fill(here.project().resolve("server-config/haproxy.cfg"), values));
    }

    private static Map<String, Object> ports(String node, Ports ports) {
        return Map.of(
                node + "https", ports.https(),
                node + "internal", ports.internal(),
                node + "management", ports.management(),
                node + "keycloak", ports.keycloak(),
                node + "keycloak.management", ports.keycloakManagement());
    }

    @Override
    public void start() {
        daemon.start(
                user,
                List.of(
                        PROGRAM,
                        "-db",
                        "-f",
                        here.home().at("balancer", "haproxy.cfg").toString()),
                Map.of());
    }

    @Override
    public boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), here.published().https()),
                    PATIENCE_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
