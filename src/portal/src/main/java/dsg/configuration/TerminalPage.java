package dsg.configuration;

import dsg.terminal.TerminalAspect;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One terminal with everything that is known of it.
 *
 * @param takenAt when the inventory came; null where there is none
 * @param accepted drives that the provider has accepted, by what does not change
 */
public record TerminalPage(
        AgentRow terminal,
        @Nullable Instant takenAt,
        SortedMap<String, SortedMap<String, String>> sections,
        Map<String, String> accepted,
        List<DifferenceRow> differences,
        List<FindingRow> findings,
        List<NoticeRow> notices,
        List<OperationRow> operations,
        List<Aspect> aspects) {

    /** What one of the other services says of it. */
    public record Aspect(String heading, List<TerminalAspect.Line> lines) {}

    /** Sections in the order of their names. */
    public List<String> names() {
        return List.copyOf(sections.keySet());
    }

    /** The rows of a section. */
    public List<Map.Entry<String, String>> rows(String section) {
        return List.copyOf(
                sections.getOrDefault(section, Collections.emptySortedMap()).entrySet());
    }
}
