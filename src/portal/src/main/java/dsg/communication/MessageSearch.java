package dsg.communication;

import dsg.platform.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds messages by their words; row-level security leaves the reader's rooms only. */
@ApplicationScoped
class MessageSearch {

    private static final int MOST = 100;

    /** The words that a message has now: its last edit's, else its own; none where it was taken away. */
    private static final String QUERY =
            "select m.room, m.sequence, m.author_name, m.at, coalesce(e.text, m.text) as words from talk_entry m left"
                    + " join lateral (select text from talk_entry where room = m.room and about = m.sequence and kind ="
                    + " 'EDIT' order by sequence desc limit 1) e on true where m.kind = 'MESSAGE' and"
                    + " position(lower(:words) in lower(coalesce(e.text, m.text))) > 0 and not exists (select 1 from"
                    + " talk_entry g where g.room = m.room and g.about = m.sequence and g.kind in ('REMOVAL', 'HIDING'))"
                    + " order by m.at desc limit " + MOST;

    @PersistenceContext
    EntityManager entities;

    @Inject
    RoomNames names;

    List<FoundMessage> find(String words, Caller caller) {
        List<Object[]> rows = rows(words);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(row -> (UUID) row[0]).distinct().toList();
        List<TalkRoom> rooms = entities.createQuery("select r from TalkRoom r where r.id in :ids", TalkRoom.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<UUID, RoomRow> named = names.rows(rooms, caller).stream()
                .collect(Collectors.toMap(room -> room.id().value(), Function.identity()));
        return rows.stream()
                .filter(row -> named.containsKey((UUID) row[0]))
                .map(row -> new FoundMessage(
                        java.util.Objects.requireNonNull(named.get((UUID) row[0])),
                        ((Number) row[1]).longValue(),
                        (String) row[2],
                        (Instant) row[3],
                        (String) row[4]))
                .toList();
    }

    private List<Object[]> rows(String words) {
        return ((List<?>) entities.createNativeQuery(QUERY)
                        .setParameter("words", words)
                        .getResultList())
                .stream().map(Object[].class::cast).toList();
    }
}
