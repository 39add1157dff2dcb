package dsg.logon.view;

import dsg.logon.LogonFilter;
import dsg.logon.LogonKind;
import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.JapaneseDates;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the address of the page and of its export says, as typed. What cannot be read filters nothing; the page marks it.
 *
 * @param from first day, 西暦 or 和暦
 * @param until last day
 */
public record LogonAddress(String who, String terminal, String kind, String from, String until)
        implements Serializable {

    private static final int LONGEST = 100;

    static LogonAddress of(Map<String, String> parameters) {
        return new LogonAddress(
                word(parameters, "who"),
                word(parameters, "terminal"),
                word(parameters, "kind"),
                word(parameters, "from"),
                word(parameters, "until"));
    }

    LogonFilter filter() {
        return new LogonFilter(
                who,
                terminal,
                Arrays.stream(LogonKind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                day(from).map(LogonAddress::startOf).orElse(null),
                day(until).map(day -> startOf(day.plusDays(1))).orElse(null));
    }

    public boolean badFrom() {
        return !from.isEmpty() && day(from).isEmpty();
    }

    public boolean badUntil() {
        return !until.isEmpty() && day(until).isEmpty();
    }

    /** To be carried by the link of the export. */
    public String query() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("who", who);
        all.put("terminal", terminal);
        all.put("kind", kind);
        all.put("from", from);
        all.put("until", until);
        return all.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String word(Map<String, String> parameters, String name) {
        String word = parameters.getOrDefault(name, "").strip().replace("\0", "");
        return word.substring(0, Math.min(word.length(), LONGEST));
    }

    private static Optional<LocalDate> day(String typed) {
        return JapaneseDates.read(typed);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Clocks.JAPAN).toInstant();
    }
}
