package dsg.faq;

import dsg.helpdesk.MarkingWords;
import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What somebody has written and another has to approve. */
@Entity
class FaqDraft {

    private static final int TITLE = 100;
    private static final int PHRASES = 1_000;
    private static final int BODY = 4_000;
    private static final int SHORT = 200;

    @Id
    private UUID id;

    @Version
    private long version;

    private String key;
    private String title;
    private String phrases;
    private String body;
    private String sources;
    private String link;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private LocalDate reviewOn;

    @Enumerated(EnumType.STRING)
    private DraftState state = DraftState.WAITING;

    private UUID writtenBy;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected FaqDraft() {}

    FaqDraft(DraftForm form, AccountId by, LocalDate today, Instant now) {
        if (!form.key().matches("[a-z0-9-]{1,60}")) {
            throw new RuleBroken("faq.draft.key");
        }
        if (!form.reviewOn().isAfter(today)) {
            throw new RuleBroken("faq.draft.review");
        }
        if (!form.link().isBlank() && !form.link().matches("/[a-z][a-z/-]*\\.xhtml")) {
            throw new RuleBroken("faq.draft.link");
        }
        this.id = UUID.randomUUID();
        this.key = form.key();
        this.title = words(form.title(), 1, TITLE);
        this.phrases = words(form.phrases(), 0, PHRASES);
        this.body = words(form.body(), 1, BODY);
        this.sources = words(form.sources(), 0, SHORT);
        this.link = form.link().strip();
        this.audience = form.audience();
        this.reviewOn = form.reviewOn();
        this.writtenBy = by.value();
        this.writtenAt = now;
    }

    private static String words(String typed, int least, int most) {
        String text = typed.strip();
        if (text.length() < least || text.length() > most) {
            throw new RuleBroken("faq.draft.text", most);
        }
        MarkingWords.demandNone(text);
        return text;
    }

    void move(DraftState next) {
        if (state != DraftState.WAITING) {
            throw Refused.conflict("faq.draft.over");
        }
        state = next;
    }

    ArticleText text() {
        return new ArticleText(
                key,
                title,
                phrases.lines()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList(),
                body,
                Arrays.stream(sources.split(",", -1)).map(String::strip).toList(),
                audience,
                link);
    }

    DraftRow row() {
        return new DraftRow(
                id, new DraftForm(key, title, phrases, body, sources, link, audience, reviewOn), state, writtenAt);
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    LocalDate reviewOn() {
        return reviewOn;
    }

    AccountId writtenBy() {
        return new AccountId(writtenBy);
    }

    /** Everything that is decided about. */
    String content() {
        return String.join(
                "|", List.of(key, title, phrases, body, sources, link, audience.name(), reviewOn.toString()));
    }

    String title() {
        return title;
    }
}
