package dsg.faq;

import java.time.LocalDate;

/**
 * An article as somebody writes it.
 *
 * @param key the same for all editions
 * @param phrases other ways to ask for it, one a line
 * @param sources places of the manual, between commas
 * @param link a page of the portal; empty for none
 * @param reviewOn when somebody looks whether it still holds
 */
public record DraftForm(
        String key,
        String title,
        String phrases,
        String body,
        String sources,
        String link,
        Audience audience,
        LocalDate reviewOn) {}
