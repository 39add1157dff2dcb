package dsg.dns;

import dsg.edge.state.Address;
import dsg.edge.state.Broken;
import dsg.edge.state.Name;
import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A name that was registered by hand. */
@Entity
class DnsName {

    @Id
    private UUID id;

    @Version
    private long version;

    private String host;
    private String address;
    private String six;
    private UUID registeredBy;
    private Instant registeredAt;
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected DnsName() {}

    DnsName(String host, String address, String six, AccountId by, Instant now) {
        try {
            Name sound = new Name(
                    host.strip().toLowerCase(Locale.ROOT),
                    Address.of(address.strip()),
                    six.strip().toLowerCase(Locale.ROOT));
            this.host = sound.host();
            this.address = sound.address().toString();
            this.six = sound.six();
        } catch (Broken unusable) {
            throw new RuleBroken("dns.name.bad");
        }
        this.id = UUID.randomUUID();
        this.registeredBy = by.value();
        this.registeredAt = now;
    }

    void remove(Instant now) {
        if (removedAt != null) {
            throw new RuleBroken("dns.name.gone");
        }
        removedAt = now;
    }

    UUID id() {
        return id;
    }

    /** As edges know it. */
    Name edge() {
        return new Name(host, Address.of(address), six);
    }
}
