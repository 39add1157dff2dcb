package dsg.fileshare.view;

import dsg.fileshare.news.News;
import dsg.fileshare.news.NewsPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** fileshare/news.xhtml, and the line about it on the home page: what has come since the caller last took note. */
@Named
@RequestScoped
public class NewsView {

    @Inject
    News news;

    @Inject
    HttpServletRequest request;

    private @Nullable NewsPage page;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public NewsPage getPage() {
        if (page == null) {
            page = news.page();
        }
        return page;
    }

    /** Of what the page showed; a page that was changed on its way takes note of nothing. */
    public void note() {
        news.note(shownUntil());
        page = null;
    }

    private Instant shownUntil() {
        try {
            return Instant.parse(String.valueOf(request.getParameter("until")));
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    public void mail() {
        news.byMail(true);
        page = null;
    }

    public void noMail() {
        news.byMail(false);
        page = null;
    }
}
