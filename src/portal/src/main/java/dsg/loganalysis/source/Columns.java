package dsg.loganalysis.source;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in the columns of the store, whose names are those of OCSF.
 *
 * @param className what kind of event it is, {@link EventClass}
 * @param activityName what was done
 * @param severityId OCSF's numbers: 1 informational, 2 low, 3 medium, 4 high, 5 critical
 * @param status {@code Success}, {@code Failure} or {@code Unknown}
 * @param userName the issued identifier of an account
 * @param device the terminal
 */
public record Columns(
        String className,
        String activityName,
        int severityId,
        String status,
        @Nullable String statusCode,
        @Nullable String userName,
        @Nullable String device,
        @Nullable String address,
        @Nullable UUID contract,
        @Nullable String resourceType,
        @Nullable String resource,
        @Nullable String fileName,
        String message) {

    public static final String SUCCESS = "Success";
    public static final String FAILURE = "Failure";
    public static final String UNKNOWN = "Unknown";
}
