package dsg.audit.view;

import dsg.platform.audit.AuditQuery;
import dsg.platform.audit.Outcome;
import dsg.platform.calendar.JapaneseDates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the log's page and of its export says, as typed. What cannot be read filters nothing; the page marks it.
 *
 * @param from first day, 西暦 or 和暦
 * @param until last day
 */
public record LogAddress(String from, String until, String username, String action, String outcome, String after) {

    static LogAddress of(Map<String, String> parameters) {
        return new LogAddress(
                parameters.getOrDefault("from", "").strip(),
                parameters.getOrDefault("until", "").strip(),
                parameters.getOrDefault("username", "").strip(),
                parameters.getOrDefault("action", ""),
                named(Outcome.values(), parameters.getOrDefault("outcome", "")),
                parameters.getOrDefault("after", ""));
    }

    AuditQuery query() {
        return new AuditQuery(
                day(from),
                day(until),
                username.isEmpty() ? null : username,
                action.isEmpty() ? null : action,
                namedOutcome(),
                last());
    }

    /** The filters alone, to be carried by links. */
    public String filters() {
        Map<String, String> filters = new TreeMap<>(
                Map.of("from", from, "until", until, "username", username, "action", action, "outcome", outcome));
        return filters.entrySet().stream()
                .filter(filter -> !filter.getValue().isEmpty())
                .map(filter -> filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public boolean badFrom() {
        return !from.isEmpty() && day(from) == null;
    }

    public boolean badUntil() {
        return !until.isEmpty() && day(until) == null;
    }

    private static @Nullable LocalDate day(String typed) {
        return JapaneseDates.read(typed).orElse(null);
    }

    private static String named(Enum<?>[] any, String name) {
        return Arrays.stream(any).anyMatch(each -> each.name().equals(name)) ? name : "";
    }

    private @Nullable Outcome namedOutcome() {
        return Arrays.stream(Outcome.values())
                .filter(value -> value.name().equals(outcome))
                .findFirst()
                .orElse(null);
    }

    private @Nullable UUID last() {
        return after.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(after) : null;
    }
}
