package dsg.fileshare.rest;

import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.Unavailable;
import java.util.Map;

/** HTTP's number for a refusal. Those from 500 on, 409, 423 and 429 make the upload script try again later. */
final class Statuses {

    private static final int UNPROCESSABLE = 422;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private static final Map<String, Integer> BY_CODE = Map.ofEntries(
            Map.entry("access.none", 401),
            Map.entry("session.none", 401),
            Map.entry("session.ended", 401),
            Map.entry("session.keycloak", 503),
            Map.entry("fileshare.upload.unknown", 404),
            Map.entry("fileshare.folder.unknown", 404),
            Map.entry("fileshare.file.unknown", 404),
            Map.entry("fileshare.upload.protocol", 400),
            Map.entry("fileshare.upload.toolong", 400),
            Map.entry("fileshare.upload.offset", 409),
            Map.entry("fileshare.upload.over", 410),
            Map.entry("fileshare.upload.version", 412),
            Map.entry("fileshare.upload.toolarge", 413),
            Map.entry("fileshare.upload.type", 415),
            Map.entry("fileshare.upload.locked", 423),
            Map.entry("fileshare.upload.toomany", TOO_MANY),
            Map.entry("fileshare.transfers.own", TOO_MANY),
            Map.entry("fileshare.transfers.all", 503),
            Map.entry("storage.busy", 503),
            Map.entry("storage.full", 507),
            Map.entry("vault.closed", 503),
            Map.entry("vault.key", 503),
            Map.entry("vault.wrapping", 500),
            Map.entry("fileshare.unavailable", 503));

    private Statuses() {}

    /** Whether the same may be granted a little later: a server is away or busy, or too much is under way. */
    static boolean mayPass(Refused refused) {
        int status = of(refused);
        return status == TOO_MANY || status >= 500;
    }

    static int of(Refused refused) {
        if (refused instanceof Unavailable) {
            return 503;
        }
        return BY_CODE.getOrDefault(refused.code(), refused instanceof RuleBroken ? UNPROCESSABLE : FORBIDDEN);
    }
}
