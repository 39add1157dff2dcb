package dsg.platform.ledger;

import dsg.protocol.evidence.Entry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that has no place yet.
 *
 * @param entry null where the row itself is gone
 * @param mac the writer's code in hex; null for rows from before there was one, and for those that no writer wrote
 * @param beforeTree whether it was there before the tree was
 * @param fresh whether its writer's key may still be on its way
 * @param repeated whether its identifier or its number has a place already
 */
record WaitingRow(
        UUID event,
        String writer,
        long number,
        @Nullable Entry entry,
        @Nullable String mac,
        boolean beforeTree,
        boolean fresh,
        boolean repeated) {}
