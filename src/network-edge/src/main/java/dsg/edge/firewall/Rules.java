package dsg.edge.firewall;

import dsg.edge.firewall.Condition.Arrives;
import dsg.edge.firewall.Condition.ArrivesElsewhere;
import dsg.edge.firewall.Condition.Before;
import dsg.edge.firewall.Condition.From;
import dsg.edge.firewall.Condition.LeavesElsewhere;
import dsg.edge.firewall.Condition.Listed;
import dsg.edge.firewall.Condition.Reaches;
import dsg.edge.firewall.Condition.Reply;
import dsg.edge.state.Broken;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Enforcement;
import dsg.edge.state.Policy;
import dsg.edge.state.Service;
import dsg.edge.state.Standing;
import dsg.edge.state.Terminal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of one edge, in their order: no way around the tunnel, no stranger, nothing for whom is isolated, answers, policies, and
 * nothing else. Nowhere does "established" let something pass by itself: whatever a terminal sends is asked anew with every packet,
 * so that what a change forbids stops in the middle of a transfer.
 */
public final class Rules {

    public static final String NO_TUNNEL = "no-tunnel";
    public static final String UNREGISTERED = "unregistered";
    public static final String ISOLATED = "isolated";
    public static final String NO_POLICY = "no-policy";
    public static final String REPORT_ONLY = "report-only";

    private final Place place;
    private final DesiredState state;
    private final List<Terminal> present;
    private final Map<String, Listing> listings = new LinkedHashMap<>();
    private final List<Rule> ways;
    private final List<Rule> checks;

    private Rules(Place place, DesiredState state) {
        this.place = place;
        this.state = state;
        this.present = state.terminals().stream()
                .filter(each -> each.standing() != Standing.REVOKED)
                .filter(each -> place.isGateway() || each.site().equals(place.site()))
                .toList();
        this.ways = ways();
        this.checks = checks();
    }

    public static Rules of(Place place, DesiredState state) {
        return new Rules(place, state);
    }

    /** What would become of this packet, were it forwarded here, and by which rule. */
    public Answer ask(Packet packet) {
        return Stream.of(ways, checks)
                .flatMap(List::stream)
                .filter(rule -> rule.holds(packet))
                .findFirst()
                .map(rule -> new Answer(rule.passes(), rule.id(), rule.note()))
                .orElse(new Answer(false, NO_POLICY, ""));
    }

    /** Which ways there are through this edge at all. */
    List<Rule> waysThrough() {
        return ways;
    }

    /** Who may do what on them. */
    List<Rule> checksOfAll() {
        return checks;
    }

    List<Listing> listings() {
        return List.copyOf(listings.values());
    }

    private List<Rule> ways() {
        return List.of(
                Rule.drop(NO_TUNNEL, "TUNNEL", arrives(Side.INSIDE), new LeavesElsewhere(Side.TUNNEL, place.tunnel())),
                Rule.drop("no-way", "WAY", arrives(Side.TUNNEL), new LeavesElsewhere(Side.INSIDE, place.inside())),
                Rule.drop("outside", "", new ArrivesElsewhere(place.inside(), place.tunnel())));
    }

    private List<Rule> checks() {
        List<Rule> rules = new ArrayList<>(strangers());
        rules.addAll(isolation());
        rules.add(Rule.pass("answer", arrives(away()), new Reply()));
        state.policies().stream()
                .filter(each -> place.isGateway() || each.site().equals(place.site()))
                .forEach(each -> rules.add(rule(each)));
        if (state.enforcement() == Enforcement.REPORT_ONLY) {
            rules.add(new Rule(REPORT_ONLY, List.of(arrives(here()), new Before(state.reportUntil())), true, "WOULD"));
        }
        rules.add(Rule.drop(NO_POLICY, "DENY", arrives(here())));
        rules.add(Rule.drop("unasked", "DENY"));
        return rules;
    }

    private List<Rule> strangers() {
        Listing addresses = list(
                "addresses",
                Listing.Field.SOURCE,
                present,
                each -> each.address().toString());
        Rule backward =
                Rule.drop("stale", "STALE", arrives(away()), new Listed(addresses, Listing.Field.TARGET, false));
        if (place.isGateway()) {
            return List.of(
                    Rule.drop(
                            UNREGISTERED, "UNREG", arrives(here()), new Listed(addresses, Listing.Field.SOURCE, false)),
                    backward);
        }
        Listing cards =
                list("terminals", Listing.Field.CARD_AND_SOURCE, present, each -> each.mac() + " . " + each.address());
        return List.of(
                Rule.drop(
                        UNREGISTERED,
                        "UNREG",
                        arrives(here()),
                        new Listed(cards, Listing.Field.CARD_AND_SOURCE, false)),
                backward);
    }

    private List<Rule> isolation() {
        Listing isolated = list(
                "isolated",
                Listing.Field.SOURCE,
                present.stream()
                        .filter(each -> each.standing() == Standing.ISOLATED)
                        .toList(),
                each -> each.address().toString());
        Condition sends = new Listed(isolated, Listing.Field.SOURCE, true);
        Condition hears = new Listed(isolated, Listing.Field.TARGET, true);
        List<Rule> rules = new ArrayList<>();
        state.isolationService().ifPresent(channel -> {
            rules.add(Rule.pass("channel", arrives(here()), sends, new Reaches(channel)));
            rules.add(Rule.pass("channel-answer", arrives(away()), hears, new From(channel.target()), new Reply()));
        });
        rules.add(Rule.drop(ISOLATED, "ISOL", arrives(here()), sends));
        rules.add(Rule.drop("isolated-answer", "", arrives(away()), hears));
        return rules;
    }

    private Rule rule(Policy policy) {
        Service service = state.service(policy.service());
        Condition who = policy.terminals().isEmpty()
                ? new From(state.site(policy.site()).network())
                : new Listed(people(policy), Listing.Field.SOURCE, true);
        return new Rule(
                "policy:" + policy.id(),
                List.of(arrives(here()), new Before(policy.until()), who, new Reaches(service)),
                true,
                "PASS");
    }

    private Listing people(Policy policy) {
        return list(
                "who_" + policy.id().replaceAll("[^A-Za-z0-9]", "_"),
                Listing.Field.SOURCE,
                present.stream()
                        .filter(each -> policy.terminals().contains(each.id()))
                        .toList(),
                each -> each.address().toString());
    }

    private Listing list(
            String name, Listing.Field field, List<Terminal> terminals, Function<Terminal, String> member) {
        Listing listing = new Listing(name, field, terminals.stream().collect(Collectors.toMap(member, Terminal::id)));
        if (listings.put(name, listing) != null) {
            throw new Broken("listing.twice", name);
        }
        return listing;
    }

    /** Where terminals are, seen from here. */
    private Side here() {
        return place.isGateway() ? Side.TUNNEL : Side.INSIDE;
    }

    /** Where services are, seen from here. */
    private Side away() {
        return place.isGateway() ? Side.INSIDE : Side.TUNNEL;
    }

    private Arrives arrives(Side side) {
        return new Arrives(side, place.interfaceOf(side));
    }
}
