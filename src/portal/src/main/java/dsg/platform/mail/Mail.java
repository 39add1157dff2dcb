package dsg.platform.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One letter to one person. Its row is locked while it is sent, so that of all servers one sends it. */
@Entity
class Mail {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 9;
    private static final int MOST_REFUSALS = 8;
    private static final int LONGEST_FAILURE = 200;

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

    private int attempts;
    private Instant nextTryAt;
    private @Nullable Instant sentAt;
    private @Nullable String failure;

    @SuppressWarnings("NullAway.Init")
    protected Mail() {}

    void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        failure = null;
    }

    void drop() {
        state = MailState.DROPPED;
    }

    /** The server did not take it for this recipient; that may pass, as with a full mailbox, but not for ever. */
    void refused(String why, Instant now) {
        failed(why, now);
        if (attempts >= MOST_REFUSALS) {
            state = MailState.REFUSED;
        }
    }

    /** It is tried again, later and later. */
    void failed(String why, Instant now) {
        nextTryAt = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS)));
        attempts++;
        failure = shortened(why);
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

    private static String shortened(String why) {
        return why.substring(0, Math.min(why.length(), LONGEST_FAILURE));
    }
}
