package dsg.protocol.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log as it is hashed: its fields by name, each as text; those that it does not have are missing. The canonical form is one line that names it,
 * then for each field in the order of {@link #FIELDS} either {@code -} or the length of its UTF-8 bytes in decimal, a colon and the
 * bytes, each followed by a line feed: no two entries have the same form.
 */
public record Entry(Map<String, String> values) {

    /** In this order, whatever comes later gets another form with another first line. */
    public static final List<String> FIELDS = List.of(
            "id",
            "at",
            "writer",
            "writer_sequence",
            "account",
            "username",
            "terminal",
            "session",
            "contract",
            "action",
            "object_type",
            "object_id",
            "outcome",
            "code",
            "detail");

    private static final Set<String> KNOWN = Set.copyOf(FIELDS);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Takes values by field, in any order; {@link NotEvidence} where a field is unknown. */
    public Entry {
        if (!KNOWN.containsAll(values.keySet())) {
            throw new NotEvidence("記録に知らない項目があります / an entry has unknown fields: " + values.keySet());
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = values.get(field);
            if (value != null) {
                ordered.put(field, value);
            }
        }
        values = Collections.unmodifiableMap(ordered);
    }

    /** An instant as the form has it: UTC, microseconds. */
    public static String time(Instant at) {
        return TIME.format(at);
    }

    public byte[] canonical() {
        CanonicalForm form = new CanonicalForm();
        for (String field : FIELDS) {
            String value = values.get(field);
            form.add(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        }
        return form.bytes();
    }

    public Hash leaf() {
        return Merkle.leaf(canonical());
    }

    public @Nullable String get(String field) {
        return values.get(field);
    }
}
