package dsg.faq;

import java.util.List;

/**
 * What an article says.
 *
 * @param key the same for all editions
 * @param phrases other ways to ask for it
 * @param sources places of the manual that it rests on, {@code 2-3-4}
 * @param link the screen it leads to; empty for none
 */
record ArticleText(
        String key,
        String title,
        List<String> phrases,
        String body,
        List<String> sources,
        Audience audience,
        String link) {}
