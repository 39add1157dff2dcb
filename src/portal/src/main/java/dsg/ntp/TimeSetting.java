package dsg.ntp;

import dsg.edge.state.Address;
import dsg.edge.state.Broken;
import dsg.edge.state.Timing;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose time is taken, where it is given, and how far a clock may be off. */
@Entity
class TimeSetting {

    static final int ONLY = 1;

    private static final int MOST_SOURCES = 10;

    @Id
    private int id;

    @Version
    private long version;

    private String sources;
    private String gateway;
    private int limitMillis;
    private boolean secured;

    @SuppressWarnings("NullAway.Init")
    protected TimeSetting() {}

    /**
     * @param given addresses, parted by commas or spaces
     * @param byCertificate whether these have to show one
     */
    void set(String given, String servedAt, int limit, boolean byCertificate) {
        try {
            List<Address> read = addresses(given);
            Timing sound = new Timing(read, limit, byCertificate);
            if (read.size() > MOST_SOURCES) {
                throw new RuleBroken("ntp.sources.bad");
            }
            sources = sound.sources().stream().map(Address::toString).collect(Collectors.joining(" "));
            gateway =
                    addresses(servedAt).stream().map(Address::toString).limit(1).collect(Collectors.joining());
            limitMillis = sound.limitMillis();
            secured = sound.secured();
        } catch (Broken unusable) {
            throw new RuleBroken(unusable.rule().equals("time.limit") ? "ntp.limit.bad" : "ntp.sources.bad");
        }
    }

    /** What the gateway is told: its sources. */
    Timing atGateway() {
        return new Timing(addresses(sources), limitMillis, secured);
    }

    /** What routers are told: the gateway, whom they hear through their line and nobody beside it. */
    Timing atRouters() {
        return new Timing(addresses(gateway), limitMillis, false);
    }

    TimeRow row() {
        return new TimeRow(sources, gateway, limitMillis, secured);
    }

    private static List<Address> addresses(String text) {
        return Stream.of(text.strip().split("[,\\s]+"))
                .filter(each -> !each.isEmpty())
                .map(Address::of)
                .distinct()
                .toList();
    }
}
