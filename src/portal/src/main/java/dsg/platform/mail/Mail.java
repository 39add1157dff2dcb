package dsg.platform.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One letter to one person, and what became of it. */
@Entity
class Mail {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String topic;

    @Column(updatable = false)
    private String recipient;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private String body;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private Instant usefulUntil;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private @Nullable Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected Mail() {}

    void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
    }

    void drop() {
        state = MailState.DROPPED;
    }

    /** The server does not take it for this recipient. */
    void refuse() {
        state = MailState.REFUSED;
    }

    boolean isWaiting() {
        return state == MailState.WAITING;
    }

    boolean isUsefulAt(Instant instant) {
        return instant.isBefore(usefulUntil);
    }

    UUID id() {
        return id;
    }

    String recipient() {
        return recipient;
    }

    Instant createdAt() {
        return createdAt;
    }

    Letter letter() {
        return new Letter(subject, body);
    }
}
