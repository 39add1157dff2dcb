package dsg.faq;

import java.util.List;

/**
 * What the chatbot says.
 *
 * @param articles three at most, the best first; each names its source
 * @param code the refusal that is explained, else empty
 */
public record ChatReply(String question, ChatOutcome outcome, List<ArticleRow> articles, String code) {}
