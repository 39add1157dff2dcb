package dsg.soc.advisory;

import dsg.platform.access.Caller;
import dsg.platform.access.PersonId;
import dsg.platform.access.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that all companies are told. */
@Entity
@Table(name = "soc_advisory")
class Advisory {

    @Id
    private UUID id;

    @Version
    private long version;

    private String title;

    @Enumerated(EnumType.STRING)
    private AdvisoryLevel level;

    private String text;

    @Enumerated(EnumType.STRING)
    private AdvisoryState state = AdvisoryState.DRAFT;

    private UUID writtenBy;
    private UUID writing;
    private Instant writtenAt;
    private @Nullable UUID publishedBy;
    private @Nullable UUID publishing;
    private @Nullable Instant publishedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Advisory() {}

    Advisory(String title, AdvisoryLevel level, String text, Caller by, Instant now) {
        this.id = UUID.randomUUID();
        this.title = title;
        this.level = level;
        this.text = text;
        this.writtenBy = by.account().value();
        this.writing = by.person().value();
        this.writtenAt = now;
    }

    /** Persons count, not accounts. */
    void publish(Caller by, Instant now) {
        if (state != AdvisoryState.DRAFT) {
            throw Refused.conflict("soc.advisory.published");
        }
        if (by.person().value().equals(writing)) {
            throw new Refused("soc.advisory.own");
        }
        state = AdvisoryState.PUBLISHED;
        publishedBy = by.account().value();
        publishing = by.person().value();
        publishedAt = now;
    }

    void end(Instant now) {
        if (state != AdvisoryState.PUBLISHED) {
            throw Refused.conflict("soc.advisory.unpublished");
        }
        state = AdvisoryState.ENDED;
        endedAt = now;
    }

    AdvisoryRow row(PersonId reader, @Nullable Instant confirmed) {
        return new AdvisoryRow(
                id, title, level, text, state, writtenAt, publishedAt, writing.equals(reader.value()), confirmed);
    }

    UUID id() {
        return id;
    }

    AdvisoryState state() {
        return state;
    }

    @Nullable
    UUID publishedBy() {
        return publishedBy;
    }

    UUID writtenBy() {
        return writtenBy;
    }

    @Nullable
    UUID publishing() {
        return publishing;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
