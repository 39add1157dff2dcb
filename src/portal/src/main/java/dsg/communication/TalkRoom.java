package dsg.communication;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room; its entries are numbered by {@link RoomBook}. */
@Entity
class TalkRoom {

    @Id
    private UUID id;

    private UUID contract;

    @Enumerated(EnumType.STRING)
    private RoomKind kind;

    private @Nullable UUID organisation;
    private @Nullable String pair;
    private String name;
    private @Nullable UUID madeBy;
    private Instant madeAt;

    @Column(updatable = false)
    private long last;

    @SuppressWarnings("NullAway.Init")
    protected TalkRoom() {}

    private TalkRoom(ContractId contract, RoomKind kind, String name, @Nullable AccountId madeBy, Instant now) {
        this.id = UUID.randomUUID();
        this.contract = contract.value();
        this.kind = kind;
        this.name = name;
        this.madeBy = madeBy == null ? null : madeBy.value();
        this.madeAt = now;
    }

    static TalkRoom group(ContractId contract, String name, AccountId madeBy, Instant now) {
        return new TalkRoom(contract, RoomKind.GROUP, name, madeBy, now);
    }

    /** @param pair as {@link #pairOf} makes it */
    static TalkRoom direct(ContractId contract, String pair, AccountId madeBy, Instant now) {
        TalkRoom room = new TalkRoom(contract, RoomKind.DIRECT, "", madeBy, now);
        room.pair = pair;
        return room;
    }

    /** The same for both of the two. */
    static String pairOf(AccountId one, AccountId other) {
        String first = one.toString();
        String second = other.toString();
        return first.compareTo(second) < 0 ? first + " " + second : second + " " + first;
    }

    RoomId id() {
        return new RoomId(id);
    }

    ContractId contract() {
        return new ContractId(contract);
    }

    RoomKind kind() {
        return kind;
    }

    Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation).map(OrganisationId::new);
    }

    String name() {
        return name;
    }

    long last() {
        return last;
    }
}
