package dsg.faq;

import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases around the articles: finding, reading, saying whether one helped; and what is still to be written. */
@Stateless
public class Faq {

    private static final int LONGEST = 500;
    private static final int MOST = 20;
    private static final int MOST_UNANSWERED = 200;

    private static final String USAGE = "select count(*), count(*) filter (where outcome = 'ANSWERED'),"
            + " count(*) filter (where outcome = 'EXPLAINED'), count(*) filter (where outcome = 'NOTHING'),"
            + " count(distinct conversation) from chat_turn where at >= :from and at < :until";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ArticleShelf shelf;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** The articles for the caller that answer this; all of them where nothing is asked. */
    @UseCase(FaqService.SEARCH_FAQ)
    public List<ArticleRow> search(String words) {
        Caller caller = current.get();
        if (words.length() > LONGEST) {
            throw new RuleBroken("faq.question.bad", LONGEST);
        }
        List<Article> found = words.isBlank()
                ? shelf.inForce().stream()
                        .filter(article -> article.isFor(caller))
                        .toList()
                : shelf.find(words, caller, MOST);
        return found.stream().map(Article::row).toList();
    }

    /** Says whether an article has helped. */
    @UseCase(FaqService.SEARCH_FAQ)
    public void rate(ArticleId id, boolean helped) {
        Caller caller = current.get();
        Article article = shelf.find(id)
                .filter(found -> found.isFor(caller))
                .orElseThrow(() -> Refused.notFound("faq.article.unknown"));
        audit.about("faq-article", article.id().value());
        shelf.count(article.id(), helped ? "helped" : "notHelped");
    }

    /** What was asked and answered by no article, the newest first. */
    @UseCase(FaqService.KEEP_FAQ)
    public List<UnansweredRow> unanswered() {
        return entities.createQuery(
                        "select t from ChatTurn t where t.outcome = :nothing and t.settled = false order by t.at desc",
                        ChatTurn.class)
                .setParameter("nothing", ChatOutcome.NOTHING)
                .setMaxResults(MOST_UNANSWERED)
                .getResultStream()
                .map(ChatTurn::unanswered)
                .toList();
    }

    /** What the chatbot was asked in a month of Japan's, and what became of it. */
    @UseCase(FaqService.KEEP_FAQ)
    public Usage usage(YearMonth month) {
        Object[] row = (Object[]) entities.createNativeQuery(USAGE, Object[].class)
                .setParameter("from", month.atDay(1).atStartOfDay(Clocks.JAPAN).toInstant())
                .setParameter(
                        "until",
                        month.plusMonths(1).atDay(1).atStartOfDay(Clocks.JAPAN).toInstant())
                .getSingleResult();
        return new Usage((Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3], (Long) row[4]);
    }

    /** Takes a question from the list. */
    @UseCase(FaqService.KEEP_FAQ)
    public void settle(UUID turn) {
        audit.about("chat-turn", turn);
        Optional.ofNullable(entities.find(ChatTurn.class, turn))
                .orElseThrow(() -> Refused.notFound("faq.turn.unknown"))
                .settle();
    }

    /**
     * How the chatbot was used.
     *
     * @param asked questions
     * @param answered of them with an article
     * @param explained of them with the portal's own words for a refusal
     * @param nothing of them with nothing
     * @param talks conversations
     */
    public record Usage(long asked, long answered, long explained, long nothing, long talks) {}
}
