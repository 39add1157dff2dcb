package dsg.fileshare.removal;

import dsg.application.ApplicationState;
import dsg.application.Result;
import dsg.platform.access.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a requesting office has said to a wish.
 *
 * @param words the reference of the coordination, or why not
 */
public record Agreement(AccountId by, Instant at, String words) {

    private static final Set<ApplicationState> SAID = Set.of(ApplicationState.ACCEPTED, ApplicationState.DECLINED);

    /** Empty while it has not said anything, and where nobody asks it any more. */
    public static Optional<Agreement> of(@Nullable Result application) {
        return Optional.ofNullable(application)
                .filter(result -> SAID.contains(result.state()))
                .flatMap(Result::decision)
                .map(said -> new Agreement(said.account(), said.at(), said.words()));
    }
}
