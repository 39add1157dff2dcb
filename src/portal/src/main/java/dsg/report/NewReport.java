package dsg.report;

import dsg.soc.ProhibitedAct;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports.
 *
 * @param act the prohibited act; null where it is none of them, or not known
 * @param happenedAt when, as far as is known
 */
public record NewReport(ReportKind kind, @Nullable ProhibitedAct act, Instant happenedAt, String text) {}
