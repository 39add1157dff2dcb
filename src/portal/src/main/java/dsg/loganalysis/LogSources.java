package dsg.loganalysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of each source: how far it has counted, what it has passed over, when it was heard. */
@ApplicationScoped
class LogSources {

    @PersistenceContext
    EntityManager entities;

    /** Whether peers bring this source's events. */
    boolean isShipped(String source) {
        return !entities.createNativeQuery("select 1 from log_source where name = :source and shipped", Integer.class)
                .setParameter("source", source)
                .getResultList()
                .isEmpty();
    }

    /** How far the stream was taken in; 0 where it is new. Its row is locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    long counter(String source, String stream) {
        entities.createNativeQuery("""
                insert into log_stream (source, stream, counter) values (:source, :stream, 0) on conflict do nothing\
                """)
                .setParameter("source", source)
                .setParameter("stream", stream)
                .executeUpdate();
        return Rows.single(
                        entities.createNativeQuery(
                                        "select counter from log_stream where source = :source and stream = :stream for update",
                                        Long.class)
                                .setParameter("source", source)
                                .setParameter("stream", stream),
                        Long.class)
                .getFirst();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void advance(String source, String stream, long counter) {
        entities.createNativeQuery(
                        "update log_stream set counter = :counter where source = :source and stream = :stream")
                .setParameter("source", source)
                .setParameter("stream", stream)
                .setParameter("counter", counter)
                .executeUpdate();
    }

    /** It has been heard, with so many events and so many missing. */
    @Transactional(Transactional.TxType.MANDATORY)
    void heard(String source, Instant now, int events, long lost, Duration skew) {
        entities.createNativeQuery("""
                update log_source set heard_at = :now, silent_since = null, events = events + :events, lost = lost + :lost,
                    skew_seconds = case when :events > 0 then :skew else skew_seconds end where name = :source\
                """)
                .setParameter("source", source)
                .setParameter("now", now)
                .setParameter("events", events)
                .setParameter("lost", lost)
                .setParameter("skew", skew.toSeconds())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void passedOver(String source, String stream, Numbers missing, Instant now) {
        entities.createNativeQuery("""
                insert into log_gap (source, stream, first_number, last_number, noticed_at)
                values (:source, :stream, :first, :last, :now)\
                """)
                .setParameter("source", source)
                .setParameter("stream", stream)
                .setParameter("first", missing.first())
                .setParameter("last", missing.last())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What of this stream was passed over and has not come yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Numbers> gaps(String source, String stream) {
        return Rows.of(entities.createNativeQuery(
                                "select first_number, last_number from log_gap where source = :source and stream = :stream",
                                Object[].class)
                        .setParameter("source", source)
                        .setParameter("stream", stream))
                .map(row -> new Numbers((Long) row[0], (Long) row[1]))
                .toList();
    }

    /** A number that was missing has come. */
    @Transactional(Transactional.TxType.MANDATORY)
    void came(String source, String stream, Numbers gap, long number, Instant now) {
        entities.createNativeQuery(
                        "delete from log_gap where source = :source and stream = :stream and first_number = :first")
                .setParameter("source", source)
                .setParameter("stream", stream)
                .setParameter("first", gap.first())
                .executeUpdate();
        gap.without(number).forEach(rest -> passedOver(source, stream, rest, now));
    }

    /** Sources that have become silent, each told once for every silence. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> newlySilent(Instant now) {
        return Rows.single(entities.createNativeQuery("""
                                update log_source set silent_since = heard_at where silent_since is null
                                and heard_at is not null and heard_at + silent_after < :now returning id\
                                """, UUID.class).setParameter("now", now), UUID.class);
    }

    Optional<UUID> id(String source) {
        return Rows.single(
                        entities.createNativeQuery("select id from log_source where name = :source", UUID.class)
                                .setParameter("source", source),
                        UUID.class)
                .stream()
                .findFirst();
    }

    /** Every source, by name. */
    List<SourceRow> all() {
        return Rows.of(entities.createNativeQuery("""
                        select name, heard_at, silent_since, events, lost, skew_seconds from log_source order by name\
                        """, Object[].class))
                .map(row -> new SourceRow(
                        (String) row[0],
                        (Instant) row[1],
                        (Instant) row[2],
                        (Long) row[3],
                        (Long) row[4],
                        Duration.ofSeconds((Long) row[5])))
                .toList();
    }

    /** Numbers that follow one another. */
    record Numbers(long first, long last) {

        boolean hold(long number) {
            return number >= first && number <= last;
        }

        long count() {
            return last - first + 1;
        }

        List<Numbers> without(long number) {
            return List.of(new Numbers(first, number - 1), new Numbers(number + 1, last)).stream()
                    .filter(rest -> rest.count() > 0)
                    .toList();
        }
    }
}
