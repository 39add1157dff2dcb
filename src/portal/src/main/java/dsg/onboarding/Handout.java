package dsg.onboarding;

import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One edition of a document that is handed out. */
@Entity
class Handout {

    private static final int EDITION = 60;
    private static final int PLACE = 200;

    @Id
    private UUID id;

    private String title;
    private String edition;
    private String place;
    private String sha256;
    private boolean mustAcknowledge;
    private UUID publishedBy;
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Handout() {}

    Handout(HandoutForm form, AccountId by, Instant now) {
        String digest = form.sha256().strip().toLowerCase(java.util.Locale.ROOT);
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new RuleBroken("onboarding.handout.digest");
        }
        this.id = UUID.randomUUID();
        this.title = OnboardingCase.line(form.title(), OnboardingCase.NAME);
        this.edition = OnboardingCase.line(form.edition(), EDITION);
        this.place = OnboardingCase.line(form.place(), PLACE);
        this.sha256 = digest;
        this.mustAcknowledge = form.mustAcknowledge();
        this.publishedBy = by.value();
        this.publishedAt = now;
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    boolean isToBeAcknowledged() {
        return mustAcknowledge;
    }

    /** @param acknowledgedAt null where the reader has not */
    HandoutRow row(@org.jspecify.annotations.Nullable Instant acknowledgedAt, boolean newest, long readers) {
        return new HandoutRow(
                id, title, edition, place, sha256, mustAcknowledge, publishedAt, newest, acknowledgedAt, readers);
    }
}
