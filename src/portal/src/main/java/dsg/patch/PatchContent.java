package dsg.patch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The bytes of a patch, apart from what is read of it for every list. */
@Entity
class PatchContent {

    @Id
    private UUID id;

    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected PatchContent() {}

    PatchContent(UUID id, byte[] content) {
        this.id = id;
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
