package dsg.edge.state;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** IPv6 addresses as text. Never looked up anywhere: what has a colon and only these letters is no name. */
public final class Sixes {

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f:]*:[0-9a-f:]*");

    private Sixes() {}

    /**
     * Its sixteen bytes.
     *
     * @throws Broken when it is none
     */
    public static byte[] read(String text) {
        try {
            if (WRITTEN.matcher(text).matches() && InetAddress.getByName(text) instanceof Inet6Address six) {
                return six.getAddress();
            }
            throw new Broken("address6", text);
        } catch (UnknownHostException none) {
            throw new Broken("address6", text);
        }
    }
}
