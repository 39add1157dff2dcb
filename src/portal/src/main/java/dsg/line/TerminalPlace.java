package dsg.line;

import dsg.edge.state.Address;
import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Where a terminal is used: its site's router lets it in by card and address together. */
@Entity
class TerminalPlace {

    @Id
    private UUID terminal;

    @Version
    private long version;

    private UUID site;
    private String mac;
    private String address;
    private boolean isolated;
    private UUID placedBy;
    private Instant placedAt;

    @SuppressWarnings("NullAway.Init")
    protected TerminalPlace() {}

    TerminalPlace(TerminalId terminal, UUID site, String mac, Address address, AccountId by, Instant now) {
        String card = mac.strip().toLowerCase(Locale.ROOT).replace('-', ':');
        if (!card.matches("[0-9a-f]{2}(:[0-9a-f]{2}){5}")) {
            throw new RuleBroken("line.mac.bad");
        }
        this.terminal = terminal.value();
        this.site = site;
        this.mac = card;
        this.address = address.toString();
        this.placedBy = by.value();
        this.placedAt = now;
    }

    void isolate(boolean yes) {
        if (isolated == yes) {
            throw new RuleBroken(yes ? "line.isolated" : "line.isolated.not");
        }
        isolated = yes;
    }

    /**
     * @param name of the terminal
     * @param cut whether another service's decision isolates it
     */
    PlaceRow row(String name, boolean revoked, boolean cut) {
        return new PlaceRow(new TerminalId(terminal), name, site, mac, Address.of(address), isolated || cut, revoked);
    }

    UUID terminal() {
        return terminal;
    }

    UUID site() {
        return site;
    }
}
