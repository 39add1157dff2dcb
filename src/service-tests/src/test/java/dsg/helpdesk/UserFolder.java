package dsg.helpdesk;

import dsg.fileshare.area.FolderId;
import dsg.fileshare.browsing.FileSharing;
import dsg.server.Acting;
import dsg.server.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** A folder that a user has made, for tests. */
@Shared
@ApplicationScoped
public class UserFolder {

    private static final String USER = "架空 青子";

    @Inject
    Acting acting;

    @Inject
    FileSharing sharing;

    public UUID make(String name) throws Exception {
        FolderId common = new FolderId(standard());
        return acting.as(USER, () -> sharing.createFolder(common, name)).value();
    }

    /** One that was given with the area, and that the user may make folders in. */
    public UUID standard() throws Exception {
        return acting.as(USER, () -> sharing.area()).libraries().stream()
                .flatMap(library -> library.folders().stream())
                .filter(folder -> folder.name().equals("03_元請からの提出"))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }
}
