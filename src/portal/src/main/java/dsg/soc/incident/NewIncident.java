package dsg.soc.incident;

import dsg.platform.access.AccountId;
import dsg.soc.Gravity;
import dsg.soc.ProhibitedAct;
import dsg.soc.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident that begins.
 *
 * @param act the prohibited act that it is about; null where it is about none, or nobody knows yet
 * @param happenedAt when it happened, as far as is known
 * @param openedBy null where no person of the SOC opens it
 * @param subjects whom and what it has to do with
 */
public record NewIncident(
        String title,
        Gravity severity,
        @Nullable ProhibitedAct act,
        Origin origin,
        boolean drill,
        Instant happenedAt,
        @Nullable AccountId openedBy,
        List<Subject> subjects) {}
