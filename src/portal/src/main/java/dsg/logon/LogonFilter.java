package dsg.logon;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are looked for.
 *
 * @param who part of the account's or the person's name; empty: whoever
 * @param terminal part of the terminal's or the site's name; empty: wherever
 * @param kind null: whatever
 * @param from the first moment; null: from the beginning
 * @param until the first moment that is too late; null: until now
 */
public record LogonFilter(
        String who,
        String terminal,
        @Nullable LogonKind kind,
        @Nullable Instant from,
        @Nullable Instant until) implements Serializable {

    public static final LogonFilter ALL = new LogonFilter("", "", null, null, null);
}
