package dsg.threat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The sealed bytes of evidence, apart from what is read of it for every list. */
@Entity
class EvidenceContent {

    @Id
    private UUID id;

    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceContent() {}

    EvidenceContent(UUID id, byte[] content) {
        this.id = id;
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
