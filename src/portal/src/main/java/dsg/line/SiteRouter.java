package dsg.line;

import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A router that is lent to a site. Its name is the one in its certificate; one that is back is never used under it again. */
@Entity
class SiteRouter {

    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private String serial;
    private UUID site;
    private UUID registeredBy;
    private Instant registeredAt;
    private @Nullable Instant endedAt;
    private @Nullable String endedBecause;

    @SuppressWarnings("NullAway.Init")
    protected SiteRouter() {}

    SiteRouter(UUID site, String name, String serial, AccountId by, Instant now) {
        if (!name.matches("router-[a-z0-9-]{1,40}") || !serial.matches("[A-Za-z0-9-]{1,40}")) {
            throw new RuleBroken("line.router.bad");
        }
        this.id = UUID.randomUUID();
        this.site = site;
        this.name = name;
        this.serial = serial;
        this.registeredBy = by.value();
        this.registeredAt = now;
    }

    void end(String because, Instant now) {
        if (endedAt != null) {
            throw new RuleBroken("line.router.ended");
        }
        String reason = because.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RuleBroken("line.because", LONGEST_REASON);
        }
        endedAt = now;
        endedBecause = reason;
    }

    UUID id() {
        return id;
    }

    UUID site() {
        return site;
    }

    RouterRow row() {
        return new RouterRow(id, name, serial, site, registeredAt, endedAt, endedBecause);
    }
}
