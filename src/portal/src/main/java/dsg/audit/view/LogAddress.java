package dsg.audit.view;

import dsg.platform.audit.AuditQuery;
import dsg.platform.audit.Outcome;
import dsg.platform.calendar.JapaneseDates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the log's page and of its export says, as typed. What cannot be read filters nothing; the page marks it.
 *
 * @param from first day, 西暦 or 和暦
 * @param until last day
 * @param person an issued identifier of whom every account is meant
 */
public record LogAddress(
        String from,
        String until,
        String username,
        String action,
        String outcome,
        String terminal,
        String contract,
        String object,
        String person,
        String after) {

    private static final String IDENTIFIER = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static LogAddress of(Map<String, String> parameters) {
        return new LogAddress(
                parameters.getOrDefault("from", "").strip(),
                parameters.getOrDefault("until", "").strip(),
                parameters.getOrDefault("username", "").strip(),
                parameters.getOrDefault("action", ""),
                named(Outcome.values(), parameters.getOrDefault("outcome", "")),
                identifier(parameters, "terminal"),
                identifier(parameters, "contract"),
                identifier(parameters, "object"),
                parameters.getOrDefault("person", "").strip(),
                parameters.getOrDefault("after", ""));
    }

    AuditQuery query() {
        return new AuditQuery(
                day(from),
                day(until),
                username.isEmpty() ? null : username,
                action.isEmpty() ? null : action,
                namedOutcome(),
                uuid(terminal),
                uuid(contract),
                uuid(object),
                person.isEmpty() ? Set.of() : Set.of(person),
                uuid(after));
    }

    /** The filters alone, to be carried by links. */
    public String filters() {
        Map<String, String> filters = new TreeMap<>(
                Map.of("from", from, "until", until, "username", username, "action", action, "outcome", outcome));
        filters.putAll(Map.of("terminal", terminal, "contract", contract, "object", object, "person", person));
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

    /** What the address names beside what can be typed; links lead there. */
    public boolean isNarrowed() {
        return !(terminal + contract + object + person).isEmpty();
    }

    private static String identifier(Map<String, String> parameters, String name) {
        String typed = parameters.getOrDefault(name, "").strip();
        return typed.matches(IDENTIFIER) ? typed : "";
    }

    private static @Nullable UUID uuid(String text) {
        return text.matches(IDENTIFIER) ? UUID.fromString(text) : null;
    }
}
