package dsg.faq;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What somebody has written for the FAQ is read by another before anybody else reads it. */
@ApplicationScoped
class ArticleApplications implements ApplicationKind {

    static final String KIND = "FAQ_ARTICLE";

    private static final int DAYS = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ArticleShelf shelf;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return FaqService.KEEP_FAQ;
    }

    @Override
    public String deciding() {
        return FaqService.APPROVE_ARTICLE;
    }

    @Override
    public boolean isOfContract() {
        return false;
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    public String object() {
        return "faq-draft";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/faq/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        return draft(subject).title();
    }

    @Override
    public String content(UUID subject) {
        return draft(subject).content();
    }

    /** The next edition of its article, whatever that is by now. */
    @Override
    public void accepted(UUID subject, Decision decision) {
        FaqDraft draft = draft(subject);
        draft.move(DraftState.PUBLISHED);
        int edition = shelf.inForce().stream()
                .filter(article -> article.key().equals(draft.key()))
                .mapToInt(Article::edition)
                .max()
                .orElse(0);
        Article article = new Article(draft.text(), edition + 1, draft.reviewOn(), clock.instant());
        article.ownedBy(draft.writtenBy());
        entities.persist(article);
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        draft(subject).move(DraftState.DECLINED);
    }

    @Override
    public void withdrawn(UUID subject) {
        draft(subject).move(DraftState.WITHDRAWN);
    }

    private FaqDraft draft(UUID id) {
        return Optional.ofNullable(entities.find(FaqDraft.class, id))
                .orElseThrow(() -> Refused.notFound("faq.draft.unknown"));
    }
}
