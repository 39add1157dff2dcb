package dsg.application;

import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.service.Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who decides in whose place at this moment. */
@ApplicationScoped
class Delegations {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Kinds kinds;

    @Inject
    Services services;

    @Inject
    People people;

    @Inject
    Clock clock;

    /**
     * The caller as one who decides for another.
     *
     * @throws RuleBroken where that one has not asked for it, or can decide no longer: nobody decides in the place of somebody without
     *     right
     */
    Voice voice(Caller caller, AccountId absent, String deciding) {
        Delegation delegation = holding(caller).stream()
                .filter(held -> held.absent().equals(absent))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("application.delegation.none"));
        if (!people.colleagues(caller, services.roles(deciding)).contains(absent)) {
            throw new RuleBroken("application.delegation.none");
        }
        return new Voice(caller.account(), caller.person(), absent, delegation.absentPerson());
    }

    /** Those in whose place the caller can do this now. */
    List<ApplicationPage.Represented> represented(Caller caller, String deciding) {
        Set<AccountId> colleagues = people.colleagues(caller, services.roles(deciding));
        List<AccountId> absent = holding(caller).stream()
                .map(Delegation::absent)
                .filter(colleagues::contains)
                .distinct()
                .toList();
        Map<AccountId, String> names = people.names(absent);
        return absent.stream()
                .map(account -> new ApplicationPage.Represented(account, names.getOrDefault(account, "")))
                .toList();
    }

    /** Other people who can decide what the caller can. */
    Set<AccountId> colleagues(Caller caller) {
        Set<Role> roles = kinds.all().stream()
                .map(ApplicationKind::deciding)
                .filter(action -> services.allow(caller, action))
                .flatMap(action -> services.roles(action).stream())
                .collect(Collectors.toSet());
        return roles.isEmpty() ? Set.of() : people.colleagues(caller, roles);
    }

    /** Those that the caller has made or was given, the newest first. */
    List<DelegationRow> rows(Caller caller) {
        List<Delegation> all = entities.createQuery(
                        "select d from Delegation d where d.absent = :me or d.delegate = :me order by d.madeAt desc",
                        Delegation.class)
                .setParameter("me", caller.account().value())
                .getResultList();
        Map<AccountId, String> names = people.names(all.stream()
                .flatMap(each -> Stream.of(each.absent(), each.delegate()))
                .collect(Collectors.toSet()));
        return all.stream()
                .map(each -> each.row(
                        each.absent().equals(caller.account()),
                        names.getOrDefault(each.absent(), ""),
                        names.getOrDefault(each.delegate(), ""),
                        clock.instant()))
                .toList();
    }

    UUID make(Caller caller, AccountId delegate, Absence days) {
        Delegation delegation = new Delegation(caller, delegate, people.personOf(delegate), days, clock.instant());
        if (!colleagues(caller).contains(delegate)) {
            throw new RuleBroken("application.delegation.stranger");
        }
        entities.persist(delegation);
        return delegation.id();
    }

    private List<Delegation> holding(Caller caller) {
        return entities.createQuery(
                        "select d from Delegation d where d.delegate = :me and d.endedAt is null", Delegation.class)
                .setParameter("me", caller.account().value())
                .getResultStream()
                .filter(delegation -> delegation.holds(clock.instant()))
                .toList();
    }
}
