package dsg.account;

import static dsg.account.DifferenceKind.ACCOUNT_MISSING;
import static dsg.account.DifferenceKind.DISABLED;
import static dsg.account.DifferenceKind.ENABLED_AFTER_CLOSING;
import static dsg.account.DifferenceKind.ENABLED_WHILE_SUSPENDED;
import static dsg.account.DifferenceKind.GIVEN_UNAPPROVED;
import static dsg.account.DifferenceKind.GROUP_MISSING;
import static dsg.account.DifferenceKind.UNKNOWN_ACCOUNT;

import dsg.account.keycloak.GroupPaths;
import dsg.company.OrganisationDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what the register approved with what Keycloak was last seen to hold. */
@ApplicationScoped
class Differences {

    @Inject
    AccountDirectory directory;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    UnknownUsers unknown;

    /** All of them, by username. */
    List<DifferenceRow> rows() {
        List<Account> accounts = directory.everybody();
        Map<UUID, String> names = organisations.names(accounts.stream()
                .map(account -> account.organisation().value())
                .distinct()
                .toList());
        List<DifferenceRow> rows = new ArrayList<>();
        for (Account account : accounts) {
            String organisation = names.get(account.organisation().value());
            of(account, directory.groupPaths(account)).stream()
                    .map(found -> new DifferenceRow(
                            account.username(), account.person().name(), organisation, found.kind(), found.group()))
                    .forEach(rows::add);
        }
        unknown.usernames().forEach(user -> rows.add(new DifferenceRow(user, null, null, UNKNOWN_ACCOUNT, null)));
        return rows;
    }

    /** @param group null where it is about the account as a whole */
    record Found(DifferenceKind kind, @Nullable String group) {}

    /** How this account differs; where it is missing or disabled as a whole, its missing groups are not listed one by one. */
    static List<Found> of(Account account, GroupPaths paths) {
        if (account.isDeleted() && account.isKeycloakGone()) {
            return List.of();
        }
        if (account.isSwitchedOff() && account.isKeycloakEnabled()) {
            return List.of(new Found(ENABLED_AFTER_CLOSING, null));
        }
        if (account.isSuspended()
                && account.isKeycloakEnabled()
                && account.suspension().isEnforced()) {
            return List.of(new Found(ENABLED_WHILE_SUSPENDED, null));
        }
        Set<String> approved = account.isApproved() && !account.isSwitchedOff()
                ? account.roles().stream().map(paths::of).collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
        Set<String> given = new TreeSet<>(account.keycloakGroups());
        Stream<Found> surplus = given.stream()
                .filter(group -> !approved.contains(group))
                .map(group -> new Found(GIVEN_UNAPPROVED, group));
        return Stream.concat(surplus, lacking(account, approved, given)).toList();
    }

    private static Stream<Found> lacking(Account account, Set<String> approved, Set<String> given) {
        if (!account.isApproved() || account.isSwitchedOff()) {
            return Stream.empty();
        }
        if (account.keycloakId().isEmpty() || account.isKeycloakGone()) {
            return Stream.of(new Found(ACCOUNT_MISSING, null));
        }
        if (!account.isKeycloakEnabled() && account.isSuspended()) {
            return Stream.empty();
        }
        if (!account.isKeycloakEnabled()) {
            return Stream.of(new Found(DISABLED, null));
        }
        return approved.stream().filter(group -> !given.contains(group)).map(group -> new Found(GROUP_MISSING, group));
    }
}
