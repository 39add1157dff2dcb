package dsg.faq;

import dsg.faq.retrieval.AnswerRanker;
import dsg.faq.retrieval.Found;
import dsg.faq.retrieval.TwoRankings;
import dsg.platform.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The articles in force, and the index over them, which is made anew where another edition has come. */
@ApplicationScoped
class ArticleShelf {

    /** So many are ranked; those of another audience are taken out of them. */
    private static final int RANKED = 20;

    @PersistenceContext
    EntityManager entities;

    private volatile @Nullable Index index;

    /** The articles that answer this, for the caller, the best first. */
    List<Article> find(String question, Caller caller, int most) {
        Map<String, Article> articles = inForce().stream()
                .filter(article -> article.isFor(caller))
                .collect(Collectors.toMap(article -> article.id().toString(), Function.identity()));
        return ranker().find(question, RANKED).stream()
                .map(Found::id)
                .flatMap(id -> Optional.ofNullable(articles.get(id)).stream())
                .limit(most)
                .toList();
    }

    /** The newest edition of each, by key. */
    List<Article> inForce() {
        return entities.createQuery(
                        "select a from Article a where a.edition = (select max(b.edition) from Article b where b.key ="
                                + " a.key)",
                        Article.class)
                .getResultStream()
                .sorted(Comparator.comparing(Article::key))
                .toList();
    }

    Optional<Article> find(ArticleId id) {
        return Optional.ofNullable(entities.find(Article.class, id.value()));
    }

    /** Counts without a lock on the row: two at once are two. */
    void count(ArticleId id, String column) {
        String sql = switch (column) {
            case "shown" -> "update faq_article set shown = shown + 1 where id = :id";
            case "helped" -> "update faq_article set helped = helped + 1 where id = :id";
            default -> "update faq_article set not_helped = not_helped + 1 where id = :id";
        };
        entities.createNativeQuery(sql).setParameter("id", id.value()).executeUpdate();
    }

    private AnswerRanker ranker() {
        List<Article> articles = inForce();
        List<UUID> ids = articles.stream().map(article -> article.id().value()).toList();
        Index known = index;
        if (known == null || !known.ids().equals(ids)) {
            known = new Index(
                    ids, new TwoRankings(articles.stream().map(Article::passage).toList()));
            index = known;
        }
        return known.ranker();
    }

    private record Index(List<UUID> ids, AnswerRanker ranker) {}
}
