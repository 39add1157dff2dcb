package dsg.helpdesk.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of a ticket; of a refused one there is no content, but that it came and what its hash was. */
@Entity
class TicketAttachment {

    @Id
    private UUID id;

    private UUID ticket;
    private @Nullable UUID contract;
    private @Nullable UUID organisation;
    private String name;
    private int bytes;
    private String sha256;
    private String mediaType;
    private @Nullable String refusal;
    private byte @Nullable [] content;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected TicketAttachment() {}

    TicketAttachment(Place place, Checked checked, String name, String sha256, Instant now) {
        byte[] given = checked.file().content();
        this.id = UUID.randomUUID();
        this.ticket = place.ticket();
        this.contract = place.contract();
        this.organisation = place.organisation();
        this.name = name;
        this.bytes = given.length;
        this.sha256 = sha256;
        this.mediaType = checked.mediaType();
        this.refusal = checked.refusal().orElse(null);
        this.content = refusal == null ? given : null;
        this.at = now;
    }

    UUID ticket() {
        return ticket;
    }

    byte @Nullable [] content() {
        return content == null ? null : content.clone();
    }

    AttachmentRow row() {
        return new AttachmentRow(id, name, bytes, sha256, mediaType, refusal, at);
    }

    /**
     * Whose it is.
     *
     * @param contract null where who asks has none
     */
    record Place(
            UUID ticket, @Nullable UUID contract, @Nullable UUID organisation) {}
}
