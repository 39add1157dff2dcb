package dsg.agent;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which pages may ask, compared letter for letter. A page of elsewhere that a person looks at reaches this program too, by its address
 * or by a name that it has turned to it (DNS rebinding): the first is known by {@code Origin}, the second by {@code Host}.
 *
 * @param gateway scheme, host and port of the gateway's servers
 * @param port of this program
 */
public record Origins(Set<String> gateway, int port) {

    private static final Pattern ORIGIN = Pattern.compile("https://[a-z0-9.-]{1,253}(:[0-9]{1,5})?");

    /** @throws IllegalArgumentException for an origin that is none, or not protected by TLS */
    public Origins {
        gateway = Set.copyOf(gateway);
        gateway.forEach(each -> {
            if (!ORIGIN.matcher(each).matches()) {
                throw new IllegalArgumentException("no origin of a gateway: " + each);
            }
        });
    }

    /** The address of this program, by which its own pages are known. */
    public String own() {
        return "http://127.0.0.1:" + port;
    }

    /** Whether the request was addressed to this program by its one name. */
    boolean isAddressed(String host) {
        return host.equals("127.0.0.1:" + port);
    }

    boolean admitsGateway(String origin) {
        return gateway.contains(origin);
    }

    boolean isOwn(String origin) {
        return origin.equals(own());
    }
}
