package dsg.communication;

import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What open lines need between two use cases: each look is a transaction with the rights of whom it is for. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class TalkReading {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    RowSecurity rows;

    @Inject
    RoomAccess access;

    @Inject
    RoomBook book;

    @Inject
    Presence presence;

    /** As somebody in the room sees it; refused where they are not, or it is closed. */
    List<EntryRow> after(Caller caller, RoomId room, long sequence) {
        rows.enter(caller.contract());
        access.get(room, caller);
        return book.after(room, sequence, MOST);
    }

    /** Notes that they are there, and says who is. */
    Set<UUID> meet(Caller caller, RoomId room) {
        rows.enter(caller.contract());
        ContractId contract = access.get(room, caller).contract();
        presence.seen(caller, contract);
        return presence.online(contract);
    }

    /** The number of the last entry of each of these rooms, whoever looks. */
    Map<RoomId, Long> last(Collection<RoomId> rooms) {
        rows.enter(null);
        Map<RoomId, Long> last = new HashMap<>();
        entities.createQuery("select r.id, r.last from TalkRoom r where r.id in :ids", Object[].class)
                .setParameter("ids", rooms.stream().map(RoomId::value).toList())
                .getResultStream()
                .forEach(row -> last.put(new RoomId((UUID) row[0]), (Long) row[1]));
        return last;
    }
}
