package dsg.communication;

import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractDirectory;
import dsg.platform.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What rooms are called by whom, and what is unread in them. */
@ApplicationScoped
class RoomNames {

    /** Messages of others after what was read, and how many of them name the reader. */
    private static final String UNREAD = "select e.room, count(*), count(*) filter (where :account = any (e.mentions))"
            + " from talk_entry e left join talk_read d on d.room = e.room and d.account = :account"
            + " where e.room in (:rooms) and e.kind = 'MESSAGE' and e.author <> :account"
            + " and e.sequence > coalesce(d.sequence, 0) group by e.room";

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractDirectory contracts;

    List<RoomRow> rows(List<TalkRoom> rooms, Caller caller) {
        List<UUID> ids = rooms.stream().map(room -> room.id().value()).toList();
        Map<UUID, long[]> unread = unread(ids, caller);
        return rooms.stream()
                .map(room -> {
                    long[] counts = unread.getOrDefault(room.id().value(), new long[2]);
                    return new RoomRow(room.id(), room.kind(), name(room, caller), room.last(), counts[0], counts[1]);
                })
                .toList();
    }

    /** For the record, where nobody is "the other one". */
    String name(TalkRoom room) {
        return switch (room.kind()) {
            case CONTRACT -> contracts.get(room.contract()).title();
            case ORGANISATION ->
                room.organisation()
                        .map(organisations::get)
                        .map(organisation -> organisation.name())
                        .orElse("");
            case GROUP -> room.name();
            case DIRECT -> String.join("・", people(room).values());
        };
    }

    private String name(TalkRoom room, Caller caller) {
        if (room.kind() != RoomKind.DIRECT) {
            return name(room);
        }
        return people(room).entrySet().stream()
                .filter(person -> !person.getKey().equals(caller.account().value()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
    }

    /** By account, the people that are in a room of chosen ones. */
    Map<UUID, String> people(TalkRoom room) {
        List<UUID> members = entities.createQuery(
                        "select m.account from TalkMember m where m.room = :room order by m.account", UUID.class)
                .setParameter("room", room.id().value())
                .getResultList();
        return members.isEmpty() ? Map.of() : accounts.namesOfPeople(members);
    }

    /** Accounts of the room that the text names with an at sign. */
    Set<UUID> namedIn(String text, TalkRoom room) {
        if (text.indexOf('@') < 0 && text.indexOf('＠') < 0) {
            return Set.of();
        }
        String plain = text.replace('＠', '@').replaceAll("[ 　]", "");
        return inRoom(room).entrySet().stream()
                .filter(person -> plain.contains("@" + person.getValue().replaceAll("[ 　]", "")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<UUID, String> inRoom(TalkRoom room) {
        if (room.kind() == RoomKind.GROUP || room.kind() == RoomKind.DIRECT) {
            return people(room);
        }
        Map<UUID, String> names = new HashMap<>();
        accounts.ofContract(room.contract()).stream()
                .map(accounts::get)
                .filter(account -> room.organisation().isEmpty()
                        || room.organisation()
                                .filter(account.organisation()::equals)
                                .isPresent())
                .forEach(account ->
                        names.put(account.id().value(), account.person().name()));
        return names;
    }

    private Map<UUID, long[]> unread(Collection<UUID> rooms, Caller caller) {
        Map<UUID, long[]> counts = new HashMap<>();
        if (!rooms.isEmpty()) {
            List<?> rows = entities.createNativeQuery(UNREAD)
                    .setParameter("account", caller.account().value())
                    .setParameter("rooms", rooms)
                    .getResultList();
            for (Object each : rows) {
                Object[] row = (Object[]) each;
                counts.put((UUID) row[0], new long[] {((Number) row[1]).longValue(), ((Number) row[2]).longValue()});
            }
        }
        return counts;
    }
}
