package dsg.faq;

import dsg.platform.access.Caller;
import dsg.platform.service.SearchHit;
import dsg.platform.service.SearchPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Articles that are for the caller. */
@ApplicationScoped
class ArticlePlace implements SearchPlace {

    @Inject
    ArticleShelf shelf;

    @Override
    public String name() {
        return "ARTICLES";
    }

    @Override
    public List<SearchHit> find(String words, Caller caller, int most) {
        return shelf.find(words, caller, most).stream()
                .map(Article::row)
                .map(article -> new SearchHit(article.title(), article.places(), "/faq/search.xhtml"))
                .toList();
    }
}
