package dsg.communication;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Use cases of rooms: which there are for somebody, whom they may write to, and new rooms with them. */
@Stateless
public class Rooms {

    private static final int MOST = 50;

    @PersistenceContext
    EntityManager entities;

    @Inject
    RoomAccess access;

    @Inject
    RoomNames names;

    @Inject
    Presence presence;

    @Inject
    AccountDirectory accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractDirectory contracts;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The caller's rooms with what is unread, those that are there by themselves first. */
    @UseCase(CommunicationService.VIEW_ROOMS)
    public List<RoomRow> mine() {
        Caller caller = current.get();
        ContractId contract = access.open(caller);
        give(contract, caller);
        List<TalkRoom> rooms = entities.createQuery(
                        "select r from TalkRoom r where r.contract = :contract order by r.madeAt, r.id", TalkRoom.class)
                .setParameter("contract", contract.value())
                .getResultList();
        return names.rows(rooms, caller);
    }

    /** One room as its page shows it. */
    @UseCase(CommunicationService.VIEW_ROOMS)
    public RoomRow room(RoomId id) {
        Caller caller = current.get();
        return names.rows(List.of(access.get(id, caller)), caller).getFirst();
    }

    /** Everybody that the caller shares the contract with, by organisation and name. */
    @UseCase(CommunicationService.VIEW_ROOMS)
    public List<RoomRow.Person> people() {
        Caller caller = current.get();
        ContractId contract = access.open(caller);
        List<Account> all = others(contract, caller);
        Map<UUID, String> companies = all.isEmpty()
                ? Map.of()
                : organisations.names(all.stream()
                        .map(account -> account.organisation().value())
                        .collect(Collectors.toSet()));
        Set<UUID> online = presence.online(contract);
        return all.stream()
                .map(account -> new RoomRow.Person(
                        account.id().value(),
                        account.person().name(),
                        companies.getOrDefault(account.organisation().value(), ""),
                        online.contains(account.id().value())))
                .sorted(java.util.Comparator.comparing(RoomRow.Person::organisation)
                        .thenComparing(RoomRow.Person::name))
                .toList();
    }

    /** The room of the caller and one other; made where there is none. */
    @UseCase(CommunicationService.OPEN_ROOM)
    public RoomId direct(UUID with) {
        Caller caller = current.get();
        ContractId contract = access.open(caller);
        AccountId other = known(List.of(with), contract, caller).iterator().next();
        String pair = TalkRoom.pairOf(caller.account(), other);
        RoomId room = entities.createQuery("select r from TalkRoom r where r.pair = :pair", TalkRoom.class)
                .setParameter("pair", pair)
                .getResultStream()
                .findFirst()
                .orElseGet(() ->
                        make(TalkRoom.direct(contract, pair, caller.account(), clock.instant()), Set.of(other), caller))
                .id();
        audit.about("talk-room", room.value());
        return room;
    }

    /** A room of the caller and chosen people. */
    @UseCase(CommunicationService.OPEN_ROOM)
    public RoomId group(String name, Collection<UUID> with) {
        Caller caller = current.get();
        ContractId contract = access.open(caller);
        Set<AccountId> others = known(with, contract, caller);
        TalkRoom room = TalkRoom.group(contract, TalkText.read(name, TalkText.NAME), caller.account(), clock.instant());
        make(room, others, caller);
        audit.about("talk-room", room.id().value());
        audit.detail(others.size() + 1 + " people");
        return room.id();
    }

    private TalkRoom make(TalkRoom room, Set<AccountId> others, Caller caller) {
        entities.persist(room);
        entities.flush();
        Set<AccountId> all = new LinkedHashSet<>(others);
        all.add(caller.account());
        all.forEach(account -> entities.persist(new TalkMember(room, account, clock.instant())));
        entities.flush();
        return room;
    }

    /** Refuses whoever does not share the contract, in words that do not tell whether there is somebody of that name (T42). */
    private Set<AccountId> known(Collection<UUID> chosen, ContractId contract, Caller caller) {
        Set<AccountId> people =
                others(contract, caller).stream().map(Account::id).collect(Collectors.toSet());
        Set<AccountId> wanted = chosen.stream().map(AccountId::new).collect(Collectors.toSet());
        if (wanted.isEmpty() || wanted.size() > MOST || !people.containsAll(wanted)) {
            throw new RuleBroken("communication.people.unknown", MOST);
        }
        return wanted;
    }

    private List<Account> others(ContractId contract, Caller caller) {
        return accounts.ofContract(contract).stream()
                .filter(id -> !id.equals(caller.account()))
                .map(accounts::get)
                .filter(Account::isApproved)
                .toList();
    }

    /** The rooms that are there by themselves, from the first look on. */
    private void give(ContractId contract, Caller caller) {
        entities.createNativeQuery(
                        "insert into talk_room (id, contract, kind, organisation, name, made_at, last) values"
                                + " (gen_random_uuid(), :contract, 'CONTRACT', null, '', :now, 0),"
                                + " (gen_random_uuid(), :contract, 'ORGANISATION', :organisation, '', :now, 0)"
                                + " on conflict do nothing")
                .setParameter("contract", contract.value())
                .setParameter("organisation", caller.organisation().value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
