package dsg.application;

import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A remark on an application, by somebody who may see it; added and never changed. */
@Entity
class ApplicationComment {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "application", updatable = false)
    private Application application;

    private @Nullable UUID contract;
    private boolean confined;
    private UUID account;
    private Instant at;
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected ApplicationComment() {}

    ApplicationComment(Application application, Caller author, String text, Instant now) {
        this.id = UUID.randomUUID();
        this.application = application;
        this.contract = application.contract().map(contract -> contract.value()).orElse(null);
        this.confined = application.isConfined();
        this.account = author.account().value();
        this.at = now;
        this.text = Application.text(text, "application.comment.bad");
    }

    AccountId author() {
        return new AccountId(account);
    }

    Instant at() {
        return at;
    }

    String text() {
        return text;
    }
}
