package dsg.noc.probe;

import dsg.firewall.EdgeDirectory;
import dsg.line.LineDirectory;
import dsg.line.LineRow;
import dsg.line.RouterRow;
import dsg.line.SitePage;
import dsg.line.TunnelRow;
import dsg.noc.probe.Echo.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The network as the registers know it: site, line, router, terminals. A router is heard when it reports, and its line is well then, or
 * when the router answers ICMP; else whether line or router is at fault nobody can tell from here. A terminal that is switched off is no
 * fault: whether it answers is told, and decides nothing.
 */
@ApplicationScoped
class Network implements Probe {

    private static final Duration SILENT = Duration.ofMinutes(3);
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    @Inject
    LineDirectory lines;

    @Inject
    EdgeDirectory edges;

    @Inject
    Echo echo;

    @Inject
    Clock clock;

    @Override
    public List<Sighting> look() {
        List<SitePage> sites = lines.all();
        Look look = new Look(
                edges.heard(),
                echo.of(sites.stream().flatMap(Network::addresses).toList()));
        return sites.stream().flatMap(site -> site(site, look).stream()).toList();
    }

    private static Stream<String> addresses(SitePage page) {
        return Stream.concat(
                peer(page).stream(),
                page.terminals().stream()
                        .filter(each -> !each.revoked())
                        .map(each -> each.address().toString()));
    }

    /** Where the site's router is reached; nowhere until its tunnel has been up. */
    private static Optional<String> peer(SitePage page) {
        return Optional.ofNullable(page.tunnel())
                .map(TunnelRow::peer)
                .filter(each -> IPV4.matcher(each).matches());
    }

    private List<Sighting> site(SitePage page, Look look) {
        List<Sighting> seen = new ArrayList<>();
        LineRow line = page.current();
        if (line == null) {
            return seen;
        }
        String place = page.site().organisationName() + " " + page.site().name();
        String lineKey = "line:" + line.id();
        RouterRow router = page.router();
        if (router == null) {
            seen.add(sighting(page, lineKey, TargetKind.LINE, null, place, Health.UNKNOWN, ""));
            return seen;
        }
        Health health = health(router, look.heard());
        Optional<Answer> answer =
                peer(page).flatMap(each -> Optional.ofNullable(look.answers().get(each)));
        String told = answer.map(Answer::detail).orElse("");
        Health lineHealth =
                health == Health.UP || answer.filter(Answer::reached).isPresent() ? Health.UP : Health.UNKNOWN;
        seen.add(sighting(page, lineKey, TargetKind.LINE, null, place, lineHealth, told));
        String routerKey = "router:" + router.id();
        seen.add(sighting(page, routerKey, TargetKind.ROUTER, lineKey, place + " " + router.name(), health, told));
        page.terminals().stream()
                .filter(each -> !each.revoked())
                .forEach(each -> seen.add(sighting(
                        page,
                        "path:" + each.terminal().value(),
                        TargetKind.PATH,
                        routerKey,
                        place + " " + each.name(),
                        health,
                        Optional.ofNullable(look.answers().get(each.address().toString()))
                                .map(Answer::detail)
                                .orElse(""))));
        return seen;
    }

    private Health health(RouterRow router, Map<String, Instant> heard) {
        Instant last = heard.get(router.name());
        if (last == null) {
            return Health.UNKNOWN;
        }
        return last.isBefore(clock.instant().minus(SILENT)) ? Health.DOWN : Health.UP;
    }

    private static Sighting sighting(
            SitePage page,
            String key,
            TargetKind kind,
            @Nullable String parent,
            String label,
            Health health,
            String detail) {
        return new Sighting(
                key, kind, parent, label, health, detail, page.site().id(), null);
    }

    /** What routers have reported and what addresses have answered. */
    private record Look(Map<String, Instant> heard, Map<String, Answer> answers) {}
}
