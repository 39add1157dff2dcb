package dsg.disclosure;

import dsg.platform.access.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Somebody took a provision. */
@Entity
class DisclosureTaking {

    @Id
    private UUID id;

    private UUID file;
    private UUID contract;
    private UUID organisation;
    private UUID account;
    private String name;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected DisclosureTaking() {}

    DisclosureTaking(DisclosureFile file, Caller by, Instant now) {
        this.id = UUID.randomUUID();
        this.file = file.id();
        this.contract = file.contract();
        this.organisation = file.organisation();
        this.account = by.account().value();
        this.name = by.name();
        this.at = now;
    }

    UUID file() {
        return file;
    }

    String name() {
        return name;
    }

    Instant at() {
        return at;
    }
}
