package dsg.edge.state;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All names of the gateway's zone, and those that are answered nowhere.
 *
 * @param zone ends without a dot; empty: no zone at all
 * @param blocked names that are refused with all below them
 */
public record Naming(String zone, List<Name> names, List<String> blocked) {

    public static final Naming NONE = new Naming("", List.of(), List.of());

    private static final Pattern DOMAIN = Pattern.compile(
            "(?=.{1,200}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");

    public Naming {
        names = List.copyOf(names);
        blocked = List.copyOf(blocked);
        if (!zone.isEmpty()) {
            demandDomain(zone);
        }
        blocked.forEach(Naming::demandDomain);
        Set<String> hosts = new HashSet<>();
        for (Name each : names) {
            if (!hosts.add(each.host())) {
                throw new Broken("name.twice", each.host());
            }
        }
    }

    /**
     * Demands labels of letters, digits and hyphens, parted by dots.
     *
     * @throws Broken when it is something else
     */
    public static void demandDomain(String name) {
        if (!DOMAIN.matcher(name).matches()) {
            throw new Broken("domain", name);
        }
    }
}
