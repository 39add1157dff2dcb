package dsg.edge.state;

import java.util.regex.Pattern;

/**
 * What something is called, and where it is.
 *
 * @param host one label below the zone
 * @param address IPv4
 * @param six IPv6; empty: none
 */
public record Name(String host, Address address, String six) {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public Name {
        if (!LABEL.matcher(host).matches()) {
            throw new Broken("name", host);
        }
        if (!six.isEmpty()) {
            Sixes.read(six);
        }
    }
}
