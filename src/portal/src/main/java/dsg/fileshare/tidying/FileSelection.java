package dsg.fileshare.tidying;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import java.util.Set;

/** Files that somebody means: chosen one by one, all that a list shows, over all its pages, or a folder with what lies below. */
public sealed interface FileSelection {

    record Chosen(Set<FileId> files) implements FileSelection {
        public Chosen {
            files = Set.copyOf(files);
        }
    }

    record Listed(TidyQuery query) implements FileSelection {}

    /** Everything in a folder and in those below it. */
    record Within(FolderId folder) implements FileSelection {}
}
