package dsg.ntp;

import dsg.edge.core.Sighting;
import dsg.edge.state.DesiredState;
import dsg.line.EdgeTold;
import dsg.line.NetworkPart;
import dsg.line.SitePage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What edges are told of time, and what they tell of clocks. */
@ApplicationScoped
class MeasuredClocks implements NetworkPart {

    private static final String GATEWAY = "gateway";
    private static final int LONGEST_ADDRESS = 45;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Override
    public DesiredState add(DesiredState state, List<SitePage> sites) {
        TimeSetting setting = setting();
        return state.timed(state.edge().equals(GATEWAY) ? setting.atGateway() : setting.atRouters());
    }

    TimeSetting setting() {
        return entities.find(TimeSetting.class, TimeSetting.ONLY);
    }

    void hear(@Observes EdgeTold told) {
        told.standing().stream().filter(each -> each.kind().equals("CLOCK")).forEach(each -> hear(told.edge(), each));
    }

    private void hear(String edge, Sighting told) {
        String address = told.facts().getOrDefault("address", "");
        String millis = told.facts().getOrDefault("millis", "");
        if (address.isEmpty() || address.length() > LONGEST_ADDRESS || !millis.matches("-?[0-9]{1,15}")) {
            return;
        }
        boolean reached = Boolean.parseBoolean(told.facts().getOrDefault("reached", ""));
        ClockOffset.Place place = new ClockOffset.Place(edge, address);
        UUID terminal = told.terminal().orElse(null);
        ClockOffset known = entities.find(ClockOffset.class, place);
        if (known == null) {
            entities.persist(new ClockOffset(place, terminal, Long.parseLong(millis), reached, clock.instant()));
        } else {
            known.hear(terminal, Long.parseLong(millis), reached, clock.instant());
        }
    }
}
