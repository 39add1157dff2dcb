package dsg.faq;

import dsg.application.ApplicationDesk;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases of those who write articles, and of those who read them first. */
@Stateless
public class FaqEditing {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ArticleShelf shelf;

    @Inject
    ApplicationDesk applications;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What was written here, the newest first. */
    @UseCase(FaqService.KEEP_FAQ)
    public List<DraftRow> drafts() {
        return entities.createQuery("select d from FaqDraft d order by d.writtenAt desc", FaqDraft.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(FaqDraft::row)
                .toList();
    }

    /** Articles in force, to begin another edition from. */
    @UseCase(FaqService.KEEP_FAQ)
    public List<ArticleRow> articles() {
        return shelf.inForce().stream().map(Article::row).toList();
    }

    /** A question that no article answers, to begin an article with. */
    @UseCase(FaqService.KEEP_FAQ)
    public UnansweredRow question(UUID turn) {
        audit.about("chat-turn", turn);
        return turn(turn).unanswered();
    }

    /** As {@link #write(DraftForm)}, for a question that no article answers: it leaves the list of those. */
    @UseCase(FaqService.KEEP_FAQ)
    public UUID write(DraftForm form, UUID turn) {
        UUID draft = write(form);
        turn(turn).settle();
        return draft;
    }

    /** Hands in what was written; it is in force once somebody else has approved it. */
    @UseCase(FaqService.KEEP_FAQ)
    public UUID write(DraftForm form) {
        LocalDate today = LocalDate.now(clock.withZone(Clocks.JAPAN));
        FaqDraft draft = new FaqDraft(form, current.get().account(), today, clock.instant());
        audit.about("faq-draft", draft.id());
        audit.detail(form.key());
        entities.persist(draft);
        entities.flush();
        applications.submit(ArticleApplications.KIND, draft.id(), null);
        return draft.id();
    }

    /** One draft, for who decides about it. */
    @UseCase(FaqService.APPROVE_ARTICLE)
    public DraftRow draft(UUID id) {
        audit.about("faq-draft", id);
        return Optional.ofNullable(entities.find(FaqDraft.class, id))
                .orElseThrow(() -> Refused.notFound("faq.draft.unknown"))
                .row();
    }

    private ChatTurn turn(UUID id) {
        return Optional.ofNullable(entities.find(ChatTurn.class, id))
                .orElseThrow(() -> Refused.notFound("faq.turn.unknown"));
    }
}
