package dsg.communication;

import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Use cases of what is said in a room; each asks again whether the caller is in it and whether it is open. */
@Stateless
public class Conversations {

    private static final int MOST = 500;
    private static final int SHORTEST = 2;

    @PersistenceContext
    EntityManager entities;

    @Inject
    RoomAccess access;

    @Inject
    RoomBook book;

    @Inject
    RoomNames names;

    @Inject
    MessageSearch finder;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Says something. What was sent before under the same name of the browser's is answered with what is there. */
    @UseCase(CommunicationService.SEND_MESSAGE)
    public EntryRow send(RoomId id, NewMessage message) {
        Caller caller = current.get();
        TalkRoom room = access.get(id, caller);
        audit.about("talk-room", id.value());
        String text = TalkText.read(message.text(), TalkText.TEXT);
        if (message.about() != null && book.message(id, message.about()).isEmpty()) {
            throw Refused.notFound("communication.message.unknown");
        }
        EntryRow row = book.add(
                room, TalkKind.MESSAGE, caller, text, message.client(), message.about(), names.namedIn(text, room));
        audit.detail("no. " + row.sequence());
        return row;
    }

    /** Gives an own message other words; the first ones stay on record. */
    @UseCase(CommunicationService.CHANGE_MESSAGE)
    public EntryRow edit(RoomId id, long sequence, UUID client, String text) {
        Caller caller = current.get();
        TalkRoom room = own(id, sequence, caller);
        String words = TalkText.read(text, TalkText.TEXT);
        return book.add(room, TalkKind.EDIT, caller, words, client, sequence, names.namedIn(words, room));
    }

    /** Takes an own message back: nobody in the room sees it any more; it stays on record. */
    @UseCase(CommunicationService.CHANGE_MESSAGE)
    public EntryRow remove(RoomId id, long sequence, UUID client) {
        Caller caller = current.get();
        return book.add(own(id, sequence, caller), TalkKind.REMOVAL, caller, "", client, sequence, Set.of());
    }

    /** What was added after this number, the oldest first, {@value #MOST} at most. */
    @UseCase(CommunicationService.VIEW_ROOMS)
    public List<EntryRow> after(RoomId id, long sequence) {
        access.get(id, current.get());
        audit.about("talk-room", id.value());
        return book.after(id, sequence, MOST);
    }

    /** The caller has read up to this number. */
    @UseCase(CommunicationService.VIEW_ROOMS)
    public void read(RoomId id, long sequence) {
        Caller caller = current.get();
        TalkRoom room = access.get(id, caller);
        audit.about("talk-room", id.value());
        entities.createNativeQuery("insert into talk_read (room, account, contract, sequence) values (:room, :account,"
                        + " :contract, least(:sequence, (select last from talk_room where id = :room))) on conflict (room,"
                        + " account) do update set sequence = greatest(talk_read.sequence, excluded.sequence)")
                .setParameter("room", id.value())
                .setParameter("account", caller.account().value())
                .setParameter("contract", room.contract().value())
                .setParameter("sequence", Math.max(0, sequence))
                .executeUpdate();
    }

    /** Messages of the caller's rooms that hold these words now, the newest first. */
    @UseCase(CommunicationService.VIEW_ROOMS)
    public List<FoundMessage> search(String words) {
        Caller caller = current.get();
        access.open(caller);
        String wanted = words.strip();
        if (wanted.length() < SHORTEST || wanted.length() > TalkText.NAME) {
            throw new RuleBroken("communication.search.bad", SHORTEST, TalkText.NAME);
        }
        return finder.find(wanted, caller);
    }

    /** Tells the security office that a message is against order (R142). */
    @UseCase(CommunicationService.REPORT_MESSAGE)
    public void report(RoomId id, long sequence, String reason) {
        Caller caller = current.get();
        TalkRoom room = access.get(id, caller);
        audit.about("talk-room", id.value());
        audit.detail("no. " + sequence);
        if (book.message(id, sequence).isEmpty()) {
            throw Refused.notFound("communication.message.unknown");
        }
        entities.persist(
                new TalkReport(room, sequence, TalkText.read(reason, TalkText.REASON), caller, clock.instant()));
    }

    private TalkRoom own(RoomId id, long sequence, Caller caller) {
        TalkRoom room = access.get(id, caller);
        audit.about("talk-room", id.value());
        audit.detail("no. " + sequence);
        TalkEntry message =
                book.message(id, sequence).orElseThrow(() -> Refused.notFound("communication.message.unknown"));
        if (!message.isBy(caller.account().value())) {
            throw new Refused("communication.message.other");
        }
        if (book.isGone(id, sequence)) {
            throw Refused.conflict("communication.message.gone");
        }
        return room;
    }
}
