package dsg.faq;

import java.time.LocalDate;
import java.util.List;

/**
 * An article on the screen.
 *
 * @param sources places of the manual
 * @param delivered whether it came with the gateway and nobody has written it here
 * @param shown how often the chatbot or a page has shown it
 */
public record ArticleRow(
        ArticleId id,
        String key,
        int edition,
        String title,
        String body,
        List<String> sources,
        String link,
        Audience audience,
        boolean delivered,
        LocalDate reviewOn,
        long shown,
        long helped,
        long notHelped) {

    /** The places in one line. */
    public String places() {
        return String.join("、", sources);
    }
}
