package dsg.faq.retrieval;

/**
 * A passage that was found.
 *
 * @param cover how much of the question's weight the passage holds, from 0 to 1
 */
public record Found(String id, double score, double cover) {}
