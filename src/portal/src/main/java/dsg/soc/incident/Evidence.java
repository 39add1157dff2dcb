package dsg.soc.incident;

import dsg.platform.access.AccountId;
import dsg.soc.IncidentId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something kept as it was; never changed. */
@Entity
@Table(name = "soc_evidence")
class Evidence {

    @Id
    private UUID id;

    private UUID incident;
    private String name;
    private byte @Nullable [] content;
    private String place;
    private String sha256;
    private Instant collectedAt;
    private UUID collectedBy;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    Evidence(IncidentId incident, String name, Kept kept, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.incident = incident.value();
        this.name = name;
        this.content = kept.content() == null ? null : kept.content().getBytes(StandardCharsets.UTF_8);
        this.place = kept.place();
        this.sha256 = kept.sha256();
        this.collectedAt = now;
        this.collectedBy = by.value();
    }

    /** What was kept: the content itself, or where it lies. */
    record Kept(@Nullable String content, String place, String sha256) {}

    UUID id() {
        return id;
    }

    boolean isOf(IncidentId whole) {
        return incident.equals(whole.value());
    }

    String name() {
        return name;
    }

    String place() {
        return place;
    }

    String sha256() {
        return sha256;
    }

    Instant collectedAt() {
        return collectedAt;
    }

    UUID collectedBy() {
        return collectedBy;
    }

    Optional<byte[]> content() {
        return Optional.ofNullable(content);
    }
}
