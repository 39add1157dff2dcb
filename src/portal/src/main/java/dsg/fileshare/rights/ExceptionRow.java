package dsg.fileshare.rights;

import dsg.fileshare.area.AccessException;
import dsg.fileshare.area.AccessException.State;
import dsg.fileshare.area.Permission;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An exception from what a folder inherits.
 *
 * @param path of the folder, from the top of the library
 * @param since null while it does not hold
 * @param until null where it has no end of its own
 * @param decision the number of the application; empty while nobody has decided
 * @param inForce whether it holds at the moment that the page is about
 */
public record ExceptionRow(
        UUID id,
        String path,
        String organisation,
        Set<Permission> permissions,
        @Nullable Instant since,
        @Nullable Instant until,
        State state,
        String decision,
        String because,
        boolean inForce) {

    static ExceptionRow of(AccessException each, String organisation, Instant at) {
        Instant since = each.since().orElse(null);
        Instant until = each.until().orElse(null);
        return new ExceptionRow(
                each.id(),
                each.folder().path().stream().map(step -> step.ref().name()).collect(Collectors.joining("／")),
                organisation,
                each.permissions(),
                since,
                until,
                each.state(),
                each.decision().orElse(""),
                each.because(),
                since != null && !at.isBefore(since) && (until == null || at.isBefore(until)));
    }
}
