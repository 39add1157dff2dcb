package dsg.agent.trail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One record of the audit, as the kernel writes it: {@code type=NAME msg=audit(seconds.millis:serial): name=value …}. What people have
 * named stands in quotation marks, or, where it holds a space, a quotation mark or a control character, as hexadecimal digits: nobody
 * makes a record by naming a file like one.
 *
 * @param serial of the event; all records of one system call have the same
 */
record AuditLine(String type, Instant at, long serial, Map<String, String> values) {

    private static final Pattern HEAD =
            Pattern.compile("type=([A-Z0-9_]{1,40}) msg=audit\\((\\d{1,12})\\.(\\d{3}):(\\d{1,18})\\): ?(.*)");
    private static final Pattern VALUE =
            Pattern.compile("([A-Za-z0-9_\\[\\]-]{1,64})=(?:\"([^\"]*)\"|'([^']*)'|(\\S*))");
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-F]{2})+");

    /** Empty for a line of another kind. */
    static Optional<AuditLine> of(String line) {
        Matcher head = HEAD.matcher(line);
        if (!head.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        read(head.group(5), values);
        return Optional.of(new AuditLine(
                head.group(1),
                Instant.ofEpochSecond(Long.parseLong(head.group(2)), Long.parseLong(head.group(3)) * 1_000_000),
                Long.parseLong(head.group(4)),
                values));
    }

    private static void read(String text, Map<String, String> values) {
        Matcher value = VALUE.matcher(text);
        while (value.find()) {
            if (value.group(2) != null) {
                values.put(value.group(1), "\"" + value.group(2));
            } else if (value.group(3) != null) {
                // what a program of the system says stands in marks of its own
                read(value.group(3), values);
            } else {
                values.put(value.group(1), value.group(4));
            }
        }
    }

    /** What people have named, as they named it; empty where there is none. */
    String named(String name) {
        String value = values.getOrDefault(name, "");
        if (value.startsWith("\"")) {
            return value.substring(1);
        }
        return HEX.matcher(value).matches()
                ? new String(HexFormat.of().parseHex(value), StandardCharsets.UTF_8)
                : value.equals("(null)") ? "" : value;
    }

    /** Returns -1 where there is none, or where it is the system's word for none. */
    int number(String name) {
        String value = values.getOrDefault(name, "");
        try {
            long number = Long.parseLong(value);
            return number > Integer.MAX_VALUE ? -1 : (int) number;
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /** An argument of a system call, which the kernel gives in hexadecimal digits. */
    long argument(String name) {
        try {
            return Long.parseUnsignedLong(values.getOrDefault(name, ""), 16);
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
