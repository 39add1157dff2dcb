package dsg.edge.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of an edge as one file of nftables, which replaces what was there before at once, or not at all. */
final class Ruleset {

    static final String TABLE = "dsg";
    static final String SCANS = "scans";

    /** Where notes go to; ulogd listens there. */
    static final int GROUP = 5;

    /** As many notes a second as a disk and a reader bear, whatever a terminal sends; counters go on. */
    private static final String NOTED = "limit rate 50/second burst 100 packets log group " + GROUP + " prefix ";

    /** So many new connections that no policy allows are not somebody mistaken (R144). */
    private static final String SCAN = "add @" + SCANS
            + " { ip saddr limit rate over 20/minute burst 20 packets } limit rate 1/second log group " + GROUP
            + " prefix \"SCAN scan \" comment \"scan\"";

    private final Place place;
    private final Rules rules;
    private final Map<String, List<String>> chains;

    Ruleset(Place place, Rules rules) {
        this.place = place;
        this.rules = rules;
        this.chains = Map.of(
                "forward", forward(),
                "checks", rules.checksOfAll().stream().flatMap(this::lines).toList(),
                "input", input(),
                "output", output());
    }

    /** What is given to {@code nft -f}. */
    String text() {
        StringBuilder text = new StringBuilder("table inet dsg {\n}\ndelete table inet dsg\ntable inet dsg {\n");
        rules.listings().forEach(each -> text.append(set(each)));
        text.append("set scans {\ntype ipv4_addr\nsize 65535\nflags dynamic,timeout\ntimeout 10m\n}\n");
        text.append(chain("checks", ""));
        for (String hook : List.of("forward", "input", "output")) {
            text.append(chain(hook, "type filter hook " + hook + " priority filter\npolicy drop\n"));
        }
        return text.append("}\n").toString();
    }

    /** The comments of each chain's rules in their order: what has to be found when it is read back. */
    Map<String, List<String>> comments() {
        return chains.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream().map(Ruleset::comment).toList()));
    }

    private static String comment(String line) {
        int from = line.lastIndexOf(" comment \"") + " comment \"".length();
        return line.substring(from, line.length() - 1);
    }

    private String chain(String name, String head) {
        return "chain %s {\n%s%s\n}\n".formatted(name, head, String.join("\n", chains.getOrDefault(name, List.of())));
    }

    private static String set(Listing listing) {
        String members = listing.members().entrySet().stream()
                .map(each -> each.getKey() + " comment \"" + each.getValue() + "\"")
                .collect(Collectors.joining(",\n"));
        String elements = members.isEmpty() ? "" : "elements = {\n" + members + "\n}\n";
        return "set %s {\ntypeof %s\n%s}\n"
                .formatted(listing.name(), listing.field().nft(), elements);
    }

    private Stream<String> lines(Rule rule) {
        List<String> lines = new ArrayList<>();
        String conditions = Condition.nft(rule.conditions());
        if (List.of(Rules.NO_POLICY, Rules.REPORT_ONLY).contains(rule.id())) {
            lines.add(conditions + " ct state new " + SCAN);
        }
        if (!rule.note().isEmpty()) {
            // of what passes its beginning is enough
            String beginning = rule.passes() ? " ct state new " : " ";
            lines.add("%s%s%s\"%s %s \" comment \"note:%s\""
                    .formatted(conditions, beginning, NOTED, rule.note(), rule.id(), rule.id()));
        }
        lines.add("%s counter %s comment \"%s\"".formatted(conditions, rule.passes() ? "accept" : "drop", rule.id()));
        return lines.stream();
    }

    private List<String> forward() {
        List<String> lines = new ArrayList<>(
                rules.waysThrough().stream().flatMap(this::lines).toList());
        lines.add("jump checks comment \"checks\"");
        return lines;
    }

    private List<String> input() {
        List<String> lines = new ArrayList<>(own("iifname"));
        if (place.isGateway()) {
            lines.add("iifname \"%s\" jump checks comment \"checks\"".formatted(place.tunnel()));
            lines.add(
                    "iifname \"%s\" icmp type echo-request counter accept comment \"echo\"".formatted(place.inside()));
        } else {
            lines.add("iifname \"%s\" udp dport 67 counter accept comment \"dhcp\"".formatted(place.inside()));
            lines.add("iifname \"%s\" ether saddr . ip saddr @terminals udp dport 123 counter accept comment \"time\""
                    .formatted(place.inside()));
        }
        return lines;
    }

    private List<String> output() {
        List<String> lines = new ArrayList<>(own("oifname"));
        // the router asks the portal through the tunnel; the gateway reaches its own services
        String free = place.isGateway() ? place.inside() : place.tunnel();
        lines.add("oifname \"%s\" counter accept comment \"own\"".formatted(free));
        if (!place.isGateway()) {
            lines.add("oifname \"%s\" udp sport 67 counter accept comment \"dhcp\"".formatted(place.inside()));
            // how far terminals' clocks are off is asked of them
            lines.add("oifname \"%s\" udp dport 123 counter accept comment \"time\"".formatted(place.inside()));
        }
        return lines;
    }

    /** What an edge itself says on its lines: keys are agreed on, ciphertext goes by, and nothing else. */
    private List<String> own(String name) {
        List<String> lines = new ArrayList<>();
        lines.add(name + " \"lo\" accept comment \"lo\"");
        lines.add("ct direction reply ct state { established, related } counter accept comment \"answer\"");
        for (String line : place.outside()) {
            String at = name + " \"" + line + "\" ";
            lines.add(at + "udp dport { 500, 4500 } counter accept comment \"ike:" + line + "\"");
            lines.add(at + "udp sport { 500, 4500 } counter accept comment \"ike-nat:" + line + "\"");
            lines.add(at + "meta l4proto esp counter accept comment \"esp:" + line + "\"");
        }
        return lines;
    }
}
