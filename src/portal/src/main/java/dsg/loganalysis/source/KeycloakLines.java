package dsg.loganalysis.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of Keycloak's log that tell of a login or an administrator's act: {@code type="LOGIN_ERROR", username="…", error="…"}. */
final class KeycloakLines {

    private static final String EVENTS = "[org.keycloak.events]";
    private static final Pattern FIELD = Pattern.compile("(\\w+)=\"([^\"]{0,1000})\"");
    private static final String ERROR = "_ERROR";
    private static final Set<String> LOGINS =
            Set.of("LOGIN", "LOGOUT", "CODE_TO_TOKEN", "REFRESH_TOKEN", "UPDATE_PASSWORD", "UPDATE_CREDENTIAL");

    private KeycloakLines() {}

    /** The event that the line tells of; empty where it tells of none. */
    static Optional<Columns> read(String line) {
        if (!line.contains(EVENTS)) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(line);
        while (field.find()) {
            fields.putIfAbsent(field.group(1), field.group(2));
        }
        String type = fields.getOrDefault("type", fields.getOrDefault("operationType", ""));
        return type.isEmpty() ? Optional.empty() : Optional.of(columns(type, fields, line));
    }

    private static Columns columns(String type, Map<String, String> fields, String line) {
        boolean failed = type.endsWith(ERROR) || fields.containsKey("error");
        boolean administration = fields.containsKey("operationType");
        boolean login = LOGINS.contains(type.replace(ERROR, ""));
        String user = fields.get("username");
        return new Columns(
                (administration
                                ? EventClass.ACCOUNT_CHANGE
                                : login ? EventClass.AUTHENTICATION : EventClass.API_ACTIVITY)
                        .word(),
                PlainText.of("KEYCLOAK_" + type, Lines.LONGEST_WORD),
                failed ? 2 : 1,
                failed ? Columns.FAILURE : Columns.SUCCESS,
                PlainText.orNull(fields.get("error"), Lines.LONGEST_WORD),
                user == null ? null : PlainText.of(user.toUpperCase(Locale.ROOT), Lines.LONGEST_WORD),
                null,
                PlainText.orNull(fields.get("ipAddress"), Lines.LONGEST_WORD),
                null,
                PlainText.orNull(fields.get("resourceType"), Lines.LONGEST_WORD),
                PlainText.orNull(fields.get("resourcePath"), Lines.LONGEST_WORD),
                null,
                line);
    }
}
