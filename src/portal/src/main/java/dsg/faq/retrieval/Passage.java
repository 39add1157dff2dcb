package dsg.faq.retrieval;

import java.util.List;

/**
 * What can be found.
 *
 * @param id how the finder's user knows it again
 * @param phrases other ways to ask for it
 */
public record Passage(String id, String title, List<String> phrases, String text) {

    public Passage {
        phrases = List.copyOf(phrases);
    }
}
