package dsg.agent;

/**
 * What a page asks, after the core has let it in.
 *
 * @param method GET or POST
 * @param origin of the page, in the words of its {@code Origin} header; the agent's own address for its own pages
 * @param body at most {@value Agent#MOST_BYTES} bytes of it, as text
 */
public record Call(String method, String origin, String body) {}
