package dsg.communication;

import dsg.platform.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds entries to rooms and reads them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RoomBook {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Event<RoomChanged> changed;

    @Inject
    Clock clock;

    /**
     * Adds an entry with the next number; one that was added before under the same name of the browser's stays the only one.
     *
     * @param text empty where the kind needs none
     */
    EntryRow add(
            TalkRoom room,
            TalkKind kind,
            Caller author,
            String text,
            UUID client,
            @Nullable Long about,
            Set<UUID> named) {
        long sequence = next(room);
        // under the room's lock: whoever sends the same again waits here until the first is there to be seen
        Optional<EntryRow> before = sent(room, author, client);
        if (before.isPresent()) {
            giveBack(room);
            return before.get();
        }
        EntryRow row = new EntryRow(
                sequence, kind, author.account().value(), author.name(), clock.instant(), text, client, about, named);
        entities.persist(new TalkEntry(room.id(), sequence, row, client, named));
        entities.flush();
        changed.fire(new RoomChanged(room.id()));
        return row;
    }

    private long next(TalkRoom room) {
        return ((Number) entities.createNativeQuery(
                                "update talk_room set last = last + 1 where id = :room returning last")
                        .setParameter("room", room.id().value())
                        .getSingleResult())
                .longValue();
    }

    private void giveBack(TalkRoom room) {
        entities.createNativeQuery("update talk_room set last = last - 1 where id = :room")
                .setParameter("room", room.id().value())
                .executeUpdate();
    }

    private Optional<EntryRow> sent(TalkRoom room, Caller author, UUID client) {
        return entities.createQuery(
                        "select e from TalkEntry e where e.room = :room and e.author = :author and e.client = :client",
                        TalkEntry.class)
                .setParameter("room", room.id().value())
                .setParameter("author", author.account().value())
                .setParameter("client", client)
                .getResultStream()
                .findFirst()
                .map(TalkEntry::row);
    }

    Optional<TalkEntry> message(RoomId room, long sequence) {
        return Optional.ofNullable(entities.find(TalkEntry.class, new TalkEntry.Key(room.value(), sequence)))
                .filter(entry -> entry.kind() == TalkKind.MESSAGE);
    }

    /** Whether its author or the security office has taken it away. */
    boolean isGone(RoomId room, long sequence) {
        return entities.createQuery(
                                "select count(e) from TalkEntry e where e.room = :room and e.about = :about and e.kind"
                                        + " in :gone",
                                Long.class)
                        .setParameter("room", room.value())
                        .setParameter("about", sequence)
                        .setParameter("gone", Set.of(TalkKind.REMOVAL, TalkKind.HIDING))
                        .getSingleResult()
                > 0;
    }

    /** What came after this number, the oldest first, without the words of what was taken away. */
    List<EntryRow> after(RoomId room, long sequence, int most) {
        return shown(
                room,
                entities.createQuery(
                                "select e from TalkEntry e where e.room = :room and e.sequence > :after order by"
                                        + " e.sequence",
                                TalkEntry.class)
                        .setParameter("room", room.value())
                        .setParameter("after", sequence)
                        .setMaxResults(most)
                        .getResultStream()
                        .map(TalkEntry::row)
                        .toList());
    }

    /** Everything with its first words and what became of it: for the record only. */
    List<EntryRow> whole(RoomId room, int most) {
        return entities.createQuery(
                        "select e from TalkEntry e where e.room = :room order by e.sequence", TalkEntry.class)
                .setParameter("room", room.value())
                .setMaxResults(most)
                .getResultStream()
                .map(TalkEntry::row)
                .toList();
    }

    private List<EntryRow> shown(RoomId room, List<EntryRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Set<Long> gone = entities.createQuery(
                        "select e.about from TalkEntry e where e.room = :room and e.kind in :gone", Long.class)
                .setParameter("room", room.value())
                .setParameter("gone", Set.of(TalkKind.REMOVAL, TalkKind.HIDING))
                .getResultStream()
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> isOf(row, gone) ? withoutWords(row) : row)
                .toList();
    }

    private static boolean isOf(EntryRow row, Set<Long> gone) {
        return switch (row.kind()) {
            case MESSAGE -> gone.contains(row.sequence());
            case EDIT -> row.about() != null && gone.contains(row.about());
            case REMOVAL, HIDING -> false;
        };
    }

    private static EntryRow withoutWords(EntryRow row) {
        return new EntryRow(
                row.sequence(),
                row.kind(),
                row.author(),
                row.authorName(),
                row.at(),
                "",
                row.client(),
                row.about(),
                Set.of());
    }
}
