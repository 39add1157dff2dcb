package dsg.disclosure;

import dsg.platform.access.OrganisationId;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** One provision as it was made. */
@Entity
class DisclosureFile {

    @Id
    private UUID id;

    private UUID disclosure;
    private UUID contract;
    private UUID organisation;
    private Instant fromAt;
    private Instant untilAt;

    @Column(columnDefinition = "uuid[]")
    private UUID[] about;

    private int lines;
    private String name;
    private String sha256;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected DisclosureFile() {}

    DisclosureFile(
            DisclosureOrder order,
            DisclosureOrder.Part part,
            Collection<OrganisationId> about,
            int lines,
            WrittenFile file,
            Instant now) {
        this.id = UUID.randomUUID();
        this.disclosure = order.id();
        this.contract = order.contract().value();
        this.organisation = order.organisation().value();
        this.fromAt = part.from();
        this.untilAt = part.until();
        this.about = about.stream().map(OrganisationId::value).toArray(UUID[]::new);
        this.lines = lines;
        this.name = file.name();
        this.sha256 = file.sha256();
        this.content = file.content();
        this.madeAt = now;
    }

    UUID id() {
        return id;
    }

    UUID disclosure() {
        return disclosure;
    }

    UUID contract() {
        return contract;
    }

    UUID organisation() {
        return organisation;
    }

    UUID[] about() {
        return about.clone();
    }

    Instant from() {
        return fromAt;
    }

    Instant until() {
        return untilAt;
    }

    int lines() {
        return lines;
    }

    Instant madeAt() {
        return madeAt;
    }

    WrittenFile written() {
        return new WrittenFile(name, content, sha256);
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }
}
