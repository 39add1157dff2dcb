package dsg.loganalysis;

import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Rights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Names of files in events: what a file is called may say what is in it, so that only some may read it. */
@ApplicationScoped
class FileNames {

    private static final String MASK = "＊＊＊";

    @Inject
    CurrentCaller current;

    @Inject
    Rights rights;

    /** The event as this caller may read it. */
    LogRow forCaller(LogRow row) {
        return rights.allow(current.get(), LogAnalysisService.READ_FILE_NAMES_IN_LOGS) ? row : masked(row);
    }

    static LogRow masked(LogRow row) {
        String name = row.fileName();
        if (name == null) {
            return row;
        }
        return new LogRow(
                row.received(),
                row.number(),
                row.source(),
                row.deviceTime(),
                row.className(),
                row.activity(),
                row.severity(),
                row.status(),
                row.code(),
                row.user(),
                row.device(),
                row.address(),
                row.contract(),
                row.resourceType(),
                row.resource(),
                MASK,
                row.message().replace(name, MASK),
                // as written there: letters may stand as escapes
                MASK);
    }
}
