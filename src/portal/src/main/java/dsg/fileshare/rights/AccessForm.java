package dsg.fileshare.rights;

import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.Permission;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * アクセス権限設定申請書: what an organisation shall be allowed in a folder and those below it (R130).
 *
 * @param permissions none takes the folder from its sight
 * @param until null for as long as the contract allows
 * @param because 1 to 500 letters
 */
public record AccessForm(
        FolderId folder,
        OrganisationId organisation,
        Set<Permission> permissions,
        @Nullable Instant until,
        String because) {

    private static final int LONGEST = 500;

    public AccessForm {
        permissions = Set.copyOf(permissions);
        because = because.strip();
        if (because.isEmpty() || because.length() > LONGEST) {
            throw new RuleBroken("fileshare.access.because", LONGEST);
        }
    }
}
