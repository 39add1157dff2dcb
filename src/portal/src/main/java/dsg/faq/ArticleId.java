package dsg.faq;

import java.util.UUID;

/** Names an edition of an article. */
public record ArticleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
