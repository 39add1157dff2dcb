package dsg.loganalysis.view;

import dsg.loganalysis.LogQuery;
import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.JapaneseDates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the search page and of its export says, as typed. What cannot be read filters nothing; the page marks it.
 *
 * @param from first day, 西暦 or 和暦; empty: the last 24 hours
 * @param until last day
 */
public record SearchAddress(
        String from,
        String until,
        String text,
        String source,
        String activity,
        String status,
        String user,
        String severity,
        String after) {

    private static final Duration USUAL = Duration.ofHours(24);
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,12})\\.(\\d{1,6})-(\\d{1,18})");

    static SearchAddress of(Map<String, String> parameters) {
        return new SearchAddress(
                word(parameters, "from"),
                word(parameters, "until"),
                word(parameters, "text"),
                word(parameters, "source"),
                word(parameters, "activity"),
                word(parameters, "status"),
                word(parameters, "user"),
                word(parameters, "severity"),
                word(parameters, "after"));
    }

    private static String word(Map<String, String> parameters, String name) {
        String word = parameters.getOrDefault(name, "").strip().replace("\0", "");
        return word.substring(0, Math.min(word.length(), 200));
    }

    LogQuery query(Instant now) {
        Instant begin = day(from).map(SearchAddress::startOf).orElse(now.minus(USUAL));
        Instant end = day(until).map(day -> startOf(day.plusDays(1))).orElse(now.plusSeconds(60));
        return new LogQuery(
                begin,
                end.isAfter(begin) ? end : begin.plusSeconds(1),
                text,
                source,
                activity,
                status,
                user,
                severity.matches("[1-6]") ? Integer.parseInt(severity) : 0,
                cursor());
    }

    /** The filters alone, to be carried by links and to be saved. */
    public String filters() {
        return filters(named());
    }

    /** The filters with one of them set to this. */
    public String with(String name, String value) {
        Map<String, String> filters = named();
        filters.put(name, value);
        return filters(filters);
    }

    public boolean badFrom() {
        return !from.isEmpty() && day(from).isEmpty();
    }

    public boolean badUntil() {
        return !until.isEmpty() && day(until).isEmpty();
    }

    private Map<String, String> named() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("from", from);
        filters.put("until", until);
        filters.put("text", text);
        filters.put("source", source);
        filters.put("activity", activity);
        filters.put("status", status);
        filters.put("user", user);
        filters.put("severity", severity);
        return filters;
    }

    private static String filters(Map<String, String> filters) {
        return filters.entrySet().stream()
                .filter(filter -> !filter.getValue().isEmpty())
                .map(filter -> filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The place of an event in the list, for the address of the next page. */
    static String cursor(Instant received, long number) {
        return "%d.%06d-%d".formatted(received.getEpochSecond(), received.getNano() / 1_000, number);
    }

    private LogQuery.@Nullable Cursor cursor() {
        Matcher parts = CURSOR.matcher(after);
        return parts.matches()
                ? new LogQuery.Cursor(
                        Instant.ofEpochSecond(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)) * 1_000),
                        Long.parseLong(parts.group(3)))
                : null;
    }

    private static Optional<LocalDate> day(String typed) {
        return JapaneseDates.read(typed);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Clocks.JAPAN).toInstant();
    }
}
