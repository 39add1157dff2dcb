package dsg.agent.inventory;

import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.Shown;
import dsg.agent.platform.NetworkCard;
import dsg.agent.platform.Platform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds connections to other networks and cuts them: a terminal has one connection, by the card that it is registered with (R143). */
public final class NetworkDuty implements Duty {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Platform platform;
    private final Reports reports;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private String card = "";

    public NetworkDuty(Platform platform, Reports reports) {
        this.platform = platform;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public void apply(JsonObject part) {
        card = part.getString("card", "").toLowerCase(Locale.ROOT);
        run();
    }

    @Override
    public void withhold() {
        // the card that was registered last is still the only one
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public List<Shown> shown() {
        return told.stream()
                .sorted()
                .map(each -> Shown.blocked("ネットワーク " + each, "登録された接続のほかは使えません。"))
                .toList();
    }

    @Override
    public void run() {
        List<NetworkCard> foreign = foreign(platform.networks(), card);
        told.retainAll(foreign.stream().map(NetworkCard::name).toList());
        for (NetworkCard each : foreign) {
            if (told.add(each.name())) {
                boolean cut = !card.isEmpty() && cut(each);
                reports.add(
                        "finding",
                        Json.createObjectBuilder()
                                .add("kind", "SECOND_NETWORK")
                                .add("item", each.name())
                                .add(
                                        "detail",
                                        each.kind() + " " + each.mac() + " " + String.join(" ", each.addresses()))
                                .add("stopped", cut)
                                .build());
            }
        }
    }

    /**
     * Those that must not be connected.
     *
     * @param card the registered one's address; where there is none yet, one wired card may be connected, and no other
     */
    static List<NetworkCard> foreign(List<NetworkCard> cards, String card) {
        List<NetworkCard> connected = cards.stream()
                .filter(NetworkCard::connected)
                .filter(each -> each.kind() != NetworkCard.Kind.VIRTUAL)
                .toList();
        String own = card.isEmpty()
                ? connected.stream()
                        .filter(each -> each.kind() == NetworkCard.Kind.ETHERNET)
                        .map(each -> each.mac().toLowerCase(Locale.ROOT))
                        .findFirst()
                        .orElse("")
                : card;
        return connected.stream()
                .filter(each -> !each.mac().toLowerCase(Locale.ROOT).equals(own))
                .toList();
    }

    private boolean cut(NetworkCard other) {
        try {
            platform.disconnect(other);
            return true;
        } catch (IOException stays) {
            return false;
        }
    }
}
