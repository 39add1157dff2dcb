package dsg.faq.retrieval;

import java.util.List;

/** Ranks passages as answers to a question. Another one, with a model of its own, can take this place. */
public interface AnswerRanker {

    /** The passages that answer it, the best first; none where none is near enough. */
    List<Found> find(String question, int most);
}
