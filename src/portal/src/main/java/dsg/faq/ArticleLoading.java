package dsg.faq;

import dsg.platform.calendar.Clocks;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings the articles that come with the gateway onto the shelf, each edition once; what people have written since stays in force. */
@ApplicationScoped
class ArticleLoading implements RecurringTask {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int REVIEW_MONTHS = 6;

    @Inject
    Shelving shelving;

    @Override
    public String kind() {
        return "faq.load";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void run() {
        shelving.load();
    }

    /** In a transaction of its own. */
    @ApplicationScoped
    static class Shelving {

        @PersistenceContext
        EntityManager entities;

        @Inject
        ArticleShelf shelf;

        @Inject
        Clock clock;

        @Transactional
        public void load() {
            Set<String> there = shelf.inForce().stream()
                    .filter(article -> article.edition() >= DeliveredArticles.EDITION)
                    .map(Article::key)
                    .collect(Collectors.toSet());
            LocalDate review =
                    LocalDate.ofInstant(clock.instant(), Clocks.JAPAN).plusMonths(REVIEW_MONTHS);
            DeliveredArticles.all().stream()
                    .filter(text -> !there.contains(text.key()))
                    .forEach(text ->
                            entities.persist(new Article(text, DeliveredArticles.EDITION, review, clock.instant())));
        }
    }
}
