package dsg.fileshare;

import dsg.platform.access.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists of the caller's own uploads. */
@ApplicationScoped
class UploadLists {

    List<UploadRow> mine(AccountId account) {
        return List.of();
    }

    List<UploadRow> mine(AccountId account, FolderId folder) {
        return List.of();
    }
}
