package dsg.company;

import dsg.platform.access.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company in the list of those that join.
 *
 * @param notice null where it has not joined
 */
public record CompanyRow(
        OrganisationId id,
        String code,
        String name,
        List<String> sites,
        @Nullable JoiningNotice notice) {

    public boolean isJoined() {
        return notice != null;
    }
}
