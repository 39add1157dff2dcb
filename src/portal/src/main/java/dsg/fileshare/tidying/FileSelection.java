package dsg.fileshare.tidying;

import dsg.fileshare.area.FileId;
import java.util.Set;

/** Files that somebody means: chosen one by one, or all that a list shows, over all its pages. */
public sealed interface FileSelection {

    record Chosen(Set<FileId> files) implements FileSelection {
        public Chosen {
            files = Set.copyOf(files);
        }
    }

    record Listed(TidyQuery query) implements FileSelection {}
}
