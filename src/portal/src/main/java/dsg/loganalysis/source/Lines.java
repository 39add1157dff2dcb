package dsg.loganalysis.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of the servers' log files in the columns of the store. */
public final class Lines {

    static final int LONGEST_WORD = 200;
    private static final int LONGEST = 8_000;
    private static final Pattern LEVEL =
            Pattern.compile("\\b(FATAL|PANIC|ERROR|SEVERE|WARN(?:ING)?|INFO|LOG|DEBUG)\\b");
    private static final Pattern FOUND = Pattern.compile("^.{0,200}: (.{1,200}) FOUND$");

    private static final Pattern REFUSED =
            Pattern.compile("authentication failure|Failed password|Invalid user|incorrect password attempt");

    private Lines() {}

    /** What the line says, by what its source writes. */
    public static Columns of(String source, String line) {
        String clean = PlainText.of(line, LONGEST);
        return switch (source) {
            case "clamd" -> clamd(clean);
            case "system" -> REFUSED.matcher(clean).find() ? refused(clean) : plain(clean);
            // what Keycloak notes of logins comes by its events, not by its lines
            default -> plain(clean);
        };
    }

    /** Somebody was refused at the machine itself: sshd, sudo, su, login. */
    private static Columns refused(String line) {
        return columns("SYSTEM_LOGIN_REFUSED", 3, Columns.FAILURE, null, line);
    }

    private static Columns clamd(String line) {
        Matcher found = FOUND.matcher(line);
        return found.matches() ? columns("MALWARE_FOUND", 4, Columns.FAILURE, found.group(1), line) : plain(line);
    }

    private static Columns plain(String line) {
        Matcher level = LEVEL.matcher(line.substring(0, Math.min(line.length(), LONGEST_WORD)));
        String word = level.find() ? level.group(1).toUpperCase(Locale.ROOT) : "";
        return switch (word) {
            case "FATAL", "PANIC", "ERROR", "SEVERE" -> columns("LOG_ERROR", 3, Columns.FAILURE, null, line);
            case "WARN", "WARNING" -> columns("LOG_WARNING", 2, Columns.UNKNOWN, null, line);
            default -> columns("LOG_LINE", 1, Columns.UNKNOWN, null, line);
        };
    }

    private static Columns columns(String activity, int severity, String status, @Nullable String code, String line) {
        return new Columns(
                EventClass.APPLICATION_LOG.word(),
                activity,
                severity,
                status,
                code,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                line);
    }
}
