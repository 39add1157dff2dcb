package dsg.communication;

import dsg.platform.access.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Somebody in a room of chosen people. */
@Entity
@IdClass(TalkMember.Key.class)
class TalkMember {

    @Id
    private UUID room;

    @Id
    private UUID account;

    private UUID contract;
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected TalkMember() {}

    TalkMember(TalkRoom room, AccountId account, Instant now) {
        this.room = room.id().value();
        this.account = account.value();
        this.contract = room.contract().value();
        this.addedAt = now;
    }

    /** Which room, and who. */
    record Key(UUID room, UUID account) implements Serializable {}
}
