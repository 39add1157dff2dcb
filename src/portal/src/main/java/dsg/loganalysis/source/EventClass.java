package dsg.loganalysis.source;

import java.util.Locale;
import java.util.Set;

/** Classes of events, by the names of OCSF; rules name them as {@code category}. */
public enum EventClass {
    AUTHENTICATION,
    ACCOUNT_CHANGE,
    FILE_ACTIVITY,
    API_ACTIVITY,
    APPLICATION_LOG;

    private static final String FILES = "fileshare.";
    private static final Set<String> LOGINS = Set.of("LOGIN", "LOGOUT", "END_SESSION", "UPDATE_PASSWORD");
    private static final Set<String> ACCOUNTS = Set.of(
            "REGISTER_ACCOUNT",
            "APPROVE_ACCOUNT",
            "ISSUE_PASSWORD",
            "FOUND_ACCOUNT",
            "SUSPEND_ACCOUNT",
            "RESUME_ACCOUNT",
            "ACCOUNT_DIFFERS");
    private static final Set<String> TRANSFERS =
            Set.of("DOWNLOAD_FILE", "UPLOAD_FILE", "CREATE_FOLDER", "DELETE_FILE", "MOVE_FILE", "RESTORE_FILE");

    /** The word in the store and in rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of an action of the audit log. */
    static EventClass ofAction(String action) {
        if (LOGINS.contains(action)) {
            return AUTHENTICATION;
        }
        if (ACCOUNTS.contains(action)) {
            return ACCOUNT_CHANGE;
        }
        return action.startsWith(FILES) || TRANSFERS.contains(action) ? FILE_ACTIVITY : API_ACTIVITY;
    }
}
