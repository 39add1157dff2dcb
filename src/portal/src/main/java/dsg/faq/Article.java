package dsg.faq;

import dsg.faq.retrieval.Passage;
import dsg.platform.access.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One edition of an article. */
@Entity
@Table(name = "faq_article")
class Article {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String key;

    @Column(updatable = false)
    private int edition;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String phrases;

    @Column(updatable = false)
    private String body;

    @Column(updatable = false)
    private String sources;

    @Column(updatable = false)
    private String link;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private @Nullable UUID owner;
    private LocalDate reviewOn;
    private Instant writtenAt;

    @Column(insertable = false, updatable = false)
    private long shown;

    @Column(insertable = false, updatable = false)
    private long helped;

    @Column(insertable = false, updatable = false)
    private long notHelped;

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    Article(ArticleText text, int edition, LocalDate reviewOn, Instant now) {
        this.id = UUID.randomUUID();
        this.key = text.key();
        this.edition = edition;
        this.title = text.title();
        this.phrases = String.join("\n", text.phrases());
        this.body = text.body();
        this.sources = String.join(", ", text.sources());
        this.link = text.link();
        this.audience = text.audience();
        this.reviewOn = reviewOn;
        this.writtenAt = now;
    }

    /** Written by people here, not delivered. */
    void ownedBy(AccountId author) {
        owner = author.value();
    }

    boolean isFor(dsg.platform.access.Caller caller) {
        return audience.holds(caller);
    }

    Passage passage() {
        return new Passage(id.toString(), title, phrases.lines().toList(), body);
    }

    ArticleRow row() {
        return new ArticleRow(
                id(),
                key,
                edition,
                title,
                body,
                List.of(sources.split(", ", -1)),
                link,
                audience,
                owner == null,
                reviewOn,
                shown,
                helped,
                notHelped);
    }

    ArticleId id() {
        return new ArticleId(id);
    }

    String key() {
        return key;
    }

    int edition() {
        return edition;
    }
}
