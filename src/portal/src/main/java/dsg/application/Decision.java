package dsg.application;

import dsg.platform.access.AccountId;
import dsg.platform.access.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said to an application.
 *
 * @param account whose account said it
 * @param person who that is
 * @param inPlaceOf the account whose decision it was; null where nobody was represented
 * @param words the reference of an agreement, or why not; empty where nothing had to be said
 */
public record Decision(
        ApplicationId application,
        AccountId account,
        PersonId person,
        @Nullable AccountId inPlaceOf,
        Instant at,
        String words) {

    public Optional<AccountId> represented() {
        return Optional.ofNullable(inPlaceOf);
    }
}
