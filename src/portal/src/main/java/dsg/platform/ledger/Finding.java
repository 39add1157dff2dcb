package dsg.platform.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not as its writer wrote it.
 *
 * @param number the writer's number of it
 * @param event null where it is not known any more
 */
record Finding(
        Kind kind, String writer, long number, @Nullable UUID event) {

    /** What is wrong with it. */
    enum Kind {
        /** It was written, and removed before it had a place. */
        LOST,
        /** It is not the row that its writer has authenticated. */
        CHANGED,
        /** No writer on record has authenticated it. */
        FOREIGN,
        /** Its identifier, or its number, has a place already. */
        REPEATED,
        /** Its writer has counted it, and it is nowhere. */
        GAP
    }
}
