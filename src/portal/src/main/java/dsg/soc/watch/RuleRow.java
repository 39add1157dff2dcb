package dsg.soc.watch;

import dsg.soc.Gravity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule on the screen.
 *
 * @param acts prohibited acts that it detects
 * @param reason why its state is other than it was shipped; empty where it is not
 * @param changedBy who decided that; empty where nobody did
 * @param alerts how many it has raised in the last 30 days, and how many of them were judged wrong
 */
public record RuleRow(
        String id,
        String title,
        String description,
        String author,
        Gravity severity,
        List<String> acts,
        List<String> falsePositives,
        RuleState state,
        String reason,
        String changedBy,
        @Nullable Instant changedAt,
        long alerts,
        long wrong) {}
