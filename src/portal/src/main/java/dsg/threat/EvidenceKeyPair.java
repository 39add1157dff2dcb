package dsg.threat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Both halves of a key, the second one encrypted. */
@Entity
@Table(name = "threat_key")
class EvidenceKeyPair {

    @Id
    private UUID id;

    private byte[] shown;
    private byte[] hidden;
    private byte[] wrapped;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceKeyPair() {}

    EvidenceKeyPair(UUID id, byte[] shown, byte[] hidden, byte[] wrapped) {
        this.id = id;
        this.shown = shown.clone();
        this.hidden = hidden.clone();
        this.wrapped = wrapped.clone();
    }

    byte[] shown() {
        return shown.clone();
    }

    byte[] hidden() {
        return hidden.clone();
    }

    byte[] wrapped() {
        return wrapped.clone();
    }
}
