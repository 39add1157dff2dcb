package dsg.faq;

import dsg.platform.access.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One question to the chatbot and which article it was answered with. */
@Entity
class ChatTurn {

    @Id
    private UUID id;

    private UUID conversation;
    private @Nullable UUID contract;
    private UUID organisation;
    private UUID account;
    private Instant at;
    private String question;

    @Enumerated(EnumType.STRING)
    private ChatOutcome outcome;

    private @Nullable UUID article;
    private boolean settled;

    @SuppressWarnings("NullAway.Init")
    protected ChatTurn() {}

    ChatTurn(
            UUID conversation,
            Caller caller,
            String question,
            ChatOutcome outcome,
            @Nullable ArticleId article,
            Instant now) {
        this.id = UUID.randomUUID();
        this.conversation = conversation;
        this.contract = caller.contract() == null ? null : caller.contract().value();
        this.organisation = caller.organisation().value();
        this.account = caller.account().value();
        this.at = now;
        this.question = question;
        this.outcome = outcome;
        this.article = article == null ? null : article.value();
    }

    /** Somebody has seen to it that it need not be asked again. */
    void settle() {
        settled = true;
    }

    String question() {
        return question;
    }

    ChatOutcome outcome() {
        return outcome;
    }

    @Nullable
    UUID article() {
        return article;
    }

    UnansweredRow unanswered() {
        return new UnansweredRow(id, question, at);
    }
}
