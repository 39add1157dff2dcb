package dsg.edge.line;

import dsg.edge.state.DesiredState;
import dsg.edge.state.Tunnel;
import java.util.List;

/** A state's tunnels as strongSwan's configuration. One suite, no choice: AES-256-GCM, SHA-384, the curve P-384. */
final class Connections {

    private static final String IKE = "aes256gcm16-prfsha384-ecp384";
    private static final String ESP = "aes256gcm16-ecp384";

    private final Ends ends;
    private final List<Tunnel> tunnels;

    Connections(Ends ends, DesiredState state) {
        this.ends = ends;
        this.tunnels = state.tunnels().stream()
                .filter(each -> ends.isGateway() || each.router().equals(ends.edge()))
                .toList();
    }

    /** What each is called, as {@code router-tokyo-fixed}: another line is another connection. */
    List<String> names() {
        return tunnels.stream().map(Connections::name).toList();
    }

    static String name(Tunnel tunnel) {
        return tunnel.router() + (tunnel.mobile() ? "-mobile" : "-fixed");
    }

    /** What {@code swanctl} loads. */
    String text() {
        StringBuilder text = new StringBuilder("connections {\n");
        tunnels.forEach(each -> text.append(connection(each)));
        return text.append("}\n").toString();
    }

    private String connection(Tunnel tunnel) {
        boolean gateway = ends.isGateway();
        return """
            %s {
            version = 2
            local_addrs = %s
            remote_addrs = %s
            proposals = %s
            mobike = no
            encap = yes
            keyingtries = 0
            unique = replace
            dpd_delay = 5s
            rekey_time = 4h
            local {
            auth = pubkey
            certs = own.pem
            id = "%s"
            }
            remote {
            auth = pubkey
            id = "%s"
            }
            children {
            site {
            local_ts = %s
            remote_ts = %s
            esp_proposals = %s
            rekey_time = 1h
            start_action = %s
            dpd_action = %s
            close_action = %s
            }
            }
            }
            """.formatted(
                        name(tunnel),
                        gateway || !tunnel.mobile() ? ends.fixed() : ends.mobile(),
                        gateway ? "%any" : ends.gateway(),
                        IKE,
                        subject(gateway ? Ends.CERTIFIED : ends.edge()),
                        subject(gateway ? tunnel.router() : Ends.CERTIFIED),
                        gateway ? ends.services() : tunnel.network(),
                        gateway ? tunnel.network() : ends.services(),
                        ESP,
                        gateway ? "none" : "start",
                        gateway ? "clear" : "restart",
                        gateway ? "none" : "start");
    }

    /** As our authorities write it. */
    static String subject(String edge) {
        return "O=Defense Security Gateway, CN=" + edge;
    }
}
