package dsg.fileshare.news;

import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Up to when an account has taken note of what is new in its area, and whether it is told by mail. */
@Entity
class FileNews {

    @Id
    private UUID account;

    private UUID contract;
    private Instant seenAt;
    private boolean byMail;
    private Instant mailedAt;

    @SuppressWarnings("NullAway.Init")
    protected FileNews() {}

    FileNews(Caller caller, ContractId contract, Instant since) {
        this.account = caller.account().value();
        this.contract = contract.value();
        this.seenAt = since;
        this.mailedAt = since;
    }

    /** Never back: what has been taken note of stays so. */
    void seen(Instant upTo) {
        seenAt = upTo.isAfter(seenAt) ? upTo : seenAt;
    }

    /** From now on; what is there already is no news by mail. */
    void tellByMail(boolean wanted, Instant now) {
        byMail = wanted;
        mailedAt = now;
    }

    void mailed(Instant now) {
        mailedAt = now;
    }

    Instant seenAt() {
        return seenAt;
    }

    boolean isByMail() {
        return byMail;
    }

    /** What is newer has neither been seen nor told. */
    Instant untoldSince() {
        return seenAt.isAfter(mailedAt) ? seenAt : mailedAt;
    }
}
